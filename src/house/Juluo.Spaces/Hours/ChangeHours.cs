namespace Juluo.Spaces;

/// <summary>POST /sites/{id}/hours — the hours of a house's week, day by day as they are typed.</summary>
[Post("/sites/{id}/hours", SpacesModule.Manage, Form = typeof(ShowHours), Then = "/sites/{id}/hours", Say = "spaces.opening.kept")]
internal sealed class ChangeHours(UnitOfWork work, Sites sites, Audit audit) : Slice<ChangeHours.Input, Done>
{
    /// <param name="Always">Open day and night; the days say nothing then.</param>
    public sealed record Input(
        SiteId Id,
        bool Always,
        string? Monday = null,
        string? Tuesday = null,
        string? Wednesday = null,
        string? Thursday = null,
        string? Friday = null,
        string? Saturday = null,
        string? Sunday = null
    );

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if ((await sites.All(stop)).Find(s => s.Id == input.Id) is not { } site)
            return new NotFound();
        var store = new OpeningStore(work);
        var week = Decide(input, wasAlways: HouseHours.IsWhole(await store.Week(site.Id, stop)));
        if (week.Failed)
            return week.As<Done>();
        await store.SetWeek(site.Id, week.Value, stop);
        await audit.Did(caller.Person, "spaces.hours-changed", site.Name.Zh, null, stop);
        return Done.It;
    }

    /// <param name="wasAlways">The form came with “always open” ticked: hours that are typed then say that it is not.</param>
    internal static Outcome<List<(IsoDayOfWeek Day, DayHours Hours)>> Decide(Input input, bool wasAlways = false)
    {
        var days = new[]
        {
            (IsoDayOfWeek.Monday, input.Monday),
            (IsoDayOfWeek.Tuesday, input.Tuesday),
            (IsoDayOfWeek.Wednesday, input.Wednesday),
            (IsoDayOfWeek.Thursday, input.Thursday),
            (IsoDayOfWeek.Friday, input.Friday),
            (IsoDayOfWeek.Saturday, input.Saturday),
            (IsoDayOfWeek.Sunday, input.Sunday),
        };
        if (input.Always && !(wasAlways && Array.Exists(days, d => FormText.Some(d.Item2) is not null)))
            return days.Select(d => (d.Item1, DayHours.Whole)).ToList();
        var week = new List<(IsoDayOfWeek, DayHours)>();
        var wrong = new List<Error>();
        foreach (var (day, typed) in days)
        {
            var read = HoursText.Read(typed, day.ToString().ToLowerInvariant());
            if (read.Failed)
                wrong.AddRange(read.Errors);
            else
                week.AddRange(read.Value.Select(h => (day, h)));
        }

        if (wrong.Count > 0)
            return wrong;
        return week.Count == 0 ? new HoursErrors.NoHours() : week;
    }
}
