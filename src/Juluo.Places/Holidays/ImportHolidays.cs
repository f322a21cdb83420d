using Juluo.Kernel;
using NodaTime;

namespace Juluo.Places;

/// <summary>POST /sites/{id}/holidays — holidays out of a file, in the place of those that a file said before.</summary>
[Post("/sites/{id}/holidays", PlacesRoom.Manage, Form = typeof(ShowHours), MostBytes = HolidayFile.MostBytes + 64 * 1024)]
[FileField("file", Required = true)]
internal sealed class ImportHolidays(Work work, Sites sites, Uploads uploads, Clock clock, Audit audit)
    : Slice<ImportHolidays.Input, ImportHolidays.Output>
{
    public sealed record Input(SiteId Id);

    public sealed record Output(int Days);

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if ((await sites.All(stop)).Find(s => s.Id == input.Id) is not { } site)
            return new NotFound();
        if (uploads["file"] is not { } sent)
            return new HolidayErrors.NoFile();
        using var reader = new StreamReader(sent.OpenReadStream());
        var today = clock.Today(DateTimeZoneProviders.Tzdb[site.ZoneId]);
        var days = HolidayFile.Read(
            await reader.ReadToEndAsync(stop),
            DayNotAsUsual.OfFile,
            "file",
            today,
            today.PlusYears(RefreshHolidays.YearsAhead)
        );
        if (days.Failed)
            return days.As<Output>();
        var taken = await new OpeningBook(work).Take(site.Id, DayNotAsUsual.OfFile, days.Value, today, stop);
        await audit.Did(caller.Person, "places.holidays-taken", site.NameZh, new { days = taken }, stop);
        return new Output(taken);
    }

    protected override Next After(Input input, Output output, Caller caller) =>
        new(
            $"/sites/{input.Id}/hours#days",
            "places.holidays.taken",
            new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["count"] = output.Days.ToString(System.Globalization.CultureInfo.InvariantCulture),
            }
        );
}
