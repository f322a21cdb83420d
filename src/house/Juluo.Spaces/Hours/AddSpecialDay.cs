namespace Juluo.Spaces;

/// <summary>POST /sites/{id}/days — adds a day, or several in a row, on which the site is closed or has special hours.</summary>
[Post("/sites/{id}/days", SpacesModule.Manage, Form = typeof(ShowHours), Then = "#days", Say = "spaces.special.added")]
internal sealed class AddSpecialDay(UnitOfWork work, Sites sites) : Slice<AddSpecialDay.Input, Done>
{
    private const int Most = 62;

    /// <param name="Until">The last day, or null for one day.</param>
    /// <param name="Hours">The hours, or empty if closed.</param>
    public sealed record Input(
        SiteId Id,
        [Required] LocalDate? Day = null,
        LocalDate? Until = null,
        [Required, Length(DayNotAsUsual.MostName)] LocalizedText? Name = null,
        string? Hours = null
    ) : IChecked
    {
        public IEnumerable<Error> Check(ZonedDateTime now) => Decide(this).Errors;
    }

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if ((await sites.All(stop)).Find(s => s.Id == input.Id) is not { } site)
            return new NotFound();
        var days = Decide(input);
        return days.Failed ? days.As<Done>() : await new OpeningStore(work).Add(site.Id, days.Value, stop);
    }

    internal static Outcome<List<DayNotAsUsual>> Decide(Input input)
    {
        var hours = HoursText.Read(input.Hours, "hours");
        var wrong = hours.Errors.ToList();
        if (input.Day is not { Year: >= 1900 and <= 2200 } first)
            return new List<Error>([new HoursErrors.NoDay(), .. wrong]);
        var last = input.Until ?? first;
        if (last < first)
            wrong.Add(new HoursErrors.EndsBefore());
        else if (Period.DaysBetween(first, last) >= Most)
            wrong.Add(new HoursErrors.TooManyDays(Most));
        // One span only, because a special day is shown in one line.
        if (!hours.Failed && hours.Value.Count > 1)
            wrong.Add(new HoursErrors.NotHours("hours", input.Hours!));
        if (wrong.Count > 0)
            return wrong;
        var own = hours.Value.Count == 1 ? hours.Value[0] : (DayHours?)null;
        return Enumerable
            .Range(0, Period.DaysBetween(first, last) + 1)
            .Select(n => new DayNotAsUsual(first.PlusDays(n), input.Name!, own))
            .ToList();
    }
}
