namespace Juluo.Reception;

/// <summary>POST /visits/arrivals — checks a member in by name, by reception, for people who have no phone at hand.</summary>
[Post("/visits/arrivals", SpacesModule.Reception, AtSite = true, Form = typeof(ListVisitors))]
internal sealed class CheckInMember(UnitOfWork work, Clock clock, Sites sites, PeopleFacade people, Arrivals arrivals)
    : Slice<CheckInMember.Input, Done>
{
    public sealed record Input(SiteId Site, string Person = "", ZoneId? Zone = null);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var store = new VisitStore(work, clock);
        if (
            (await sites.All(stop)).Find(s => s.Id == input.Site && s.ClosedAt is null) is null
            || !caller.May(SpacesModule.Reception, input.Site)
        )
            return new NotFound();
        if (input.Zone is { } zone && !(await store.Zones(input.Site, stop)).Exists(z => z.Id == zone))
            return new NotFound();
        if (PersonNaming.Find(await people.All(stop), input.Person) is not { } person)
            return new VisitErrors.NobodyOfThatName();
        return await arrivals.Come(person, input.Site, input.Zone, VisitSource.Desk, clock.Now, stop);
    }

    protected override Next After(Input input, Done output, Caller caller) =>
        new(
            "/visitors",
            "reception.arrival.written",
            new Dictionary<string, string>(StringComparer.Ordinal) { ["name"] = input.Person.Trim() }
        );
}
