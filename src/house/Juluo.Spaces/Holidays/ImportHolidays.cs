namespace Juluo.Spaces;

/// <summary>POST /sites/{id}/holidays — imports holidays from a file. They replace holidays from earlier files in the period that this one covers.</summary>
[Post("/sites/{id}/holidays", SpacesModule.Manage, Form = typeof(ShowHours), MostBytes = HolidayFile.MostBytes + 64 * 1024)]
[FileField("file", Required = true)]
internal sealed class ImportHolidays(UnitOfWork work, Sites sites, Uploads uploads, Clock clock, Audit audit, PastImports imports)
    : Slice<ImportHolidays.Input, ImportHolidays.Output>
{
    public sealed record Input(SiteId Id);

    /// <param name="Unread">The number of entries or rows that could not be understood and were left out.</param>
    /// <param name="LeftOut">The first entries that were left out: day and title, or number and text of the row.</param>
    public sealed record Output(int Days, int Unread, IReadOnlyList<string> LeftOut);

    // The record by which the import can be undone, or null if nothing changed.
    private PastImportId? kept;

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if ((await sites.All(stop)).Find(s => s.Id == input.Id) is not { } site)
            return new NotFound();
        if (uploads["file"] is not { } sent)
            return new HolidayErrors.NoFile();
        await using var stream = sent.OpenReadStream();
        using var content = new MemoryStream();
        await stream.CopyToAsync(content, stop);
        var today = clock.Today(DateTimeZoneProviders.Tzdb[site.ZoneId]);
        var days = HolidayFile.Read(
            content.GetBuffer().AsSpan(0, (int)content.Length),
            DayNotAsUsual.OfFile,
            "file",
            today,
            today.PlusYears(RefreshHolidays.YearsAhead)
        );
        if (days.Failed)
            return days.As<Output>();
        var covers = days.Value.Covers;
        var past = await imports.Begin(
            "spaces.holidays-taken",
            SpacesModule.Manage,
            $"/sites/{site.Id}/hours",
            PlainText.Cut(PlainText.Of(sent.FileName), 100),
            caller.Person,
            stop
        );
        var taken = await new OpeningStore(work).Take(
            site.Id,
            DayNotAsUsual.OfFile,
            days.Value.Days,
            new(LocalDate.Max(covers.Start, today), covers.End),
            stop
        );
        kept = await imports.End(past, stop);
        await audit.Did(caller.Person, "spaces.holidays-taken", site.Name.Zh, new { days = taken }, stop);
        return new Output(taken, days.Value.Unread.Count, LeftOut.Of(days.Value.Unread));
    }

    protected override Next After(Input input, Output output, Caller caller) =>
        new(
            $"/sites/{input.Id}/hours#days",
            "spaces.holidays.taken",
            new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["count"] = output.Days.ToString(System.Globalization.CultureInfo.InvariantCulture),
                ["unread"] = output.Unread.ToString(System.Globalization.CultureInfo.InvariantCulture),
                ["names"] = LeftOut.Sentence(output.LeftOut),
            },
            See: kept?.Page,
            SeeSay: "past-import.see"
        );
}
