namespace Juluo.Plans;

/// <summary>POST /people/{id}/days — the front desk counts today for a person who came: by their plan, else by a pass.</summary>
[Post(
    "/people/{id}/days",
    "spaces.reception",
    AtSite = true,
    Form = typeof(ShowPlansOf),
    Then = "/people/{id}/plans",
    Say = "plans.day.counted",
    Undo = "/people/{id}/days/{Id}/undoing"
)]
internal sealed class UseDay(UnitOfWork work, Clock clock, PeopleFacade people, Sites sites) : Slice<UseDay.Input, UseDay.Output>
{
    public sealed record Input(PersonId Id, SiteId Site);

    public sealed record Output(DayUseId Id);

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (await people.Find(input.Id, stop) is not { } person)
            return new NotFound();
        if (
            (await sites.All(stop)).Find(s => s.Id == input.Site && s.ClosedAt is null) is not { } site
            || !caller.May(SpacesModule.Reception, input.Site)
        )
            return new NotFound();
        var zone = site.ZoneOr(caller.Community.Zone);
        var used = await new DayStore(work, clock).Use(person.Id, site.Id, clock.Today(zone), caller.Person, stop);
        return used.Failed ? used.As<Output>() : new Output(used.Value.Id);
    }

    // Who stands at one site's desk comes back to it: people's plans are the community's to show.
    protected override Next? After(Input input, Output output, Caller caller) =>
        caller.May(SpacesModule.Reception) ? null : new("/today", "plans.day.counted");
}
