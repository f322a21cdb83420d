namespace Juluo.Spaces;

/// <summary>POST /sites/{id}/hours — sets the weekly opening hours of a site, day by day.</summary>
[Post("/sites/{id}/hours", SpacesModule.Manage, Form = typeof(ShowHours), Then = "#week", Say = "spaces.opening.kept")]
internal sealed class ChangeHours(UnitOfWork work, Sites sites, Audit audit) : Slice<ChangeHours.Input, Done>
{
    /// <param name="Always">True if open day and night; the hours of the days are then ignored.</param>
    public sealed record Input(SiteId Id, bool Always = false) : WeekAsTyped;

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

    /// <param name="wasAlways">True if the form was loaded with “always open” ticked; typed hours then override it.</param>
    internal static Outcome<List<(IsoDayOfWeek Day, DayHours Hours)>> Decide(Input input, bool wasAlways = false)
    {
        if (input.Always && !(wasAlways && !input.IsEmpty))
            return Enum.GetValues<IsoDayOfWeek>().Skip(1).Select(d => (d, DayHours.Whole)).ToList();
        var week = input.Read();
        return week is { Failed: false, Value.Count: 0 } ? new HoursErrors.NoHours() : week;
    }
}
