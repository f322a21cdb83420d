namespace Juluo.Plans;

/// <summary>POST /people/{id}/days/waiving — the front desk waives the day of a person who is here without a plan or a pass: it costs nothing.</summary>
[Post(
    "/people/{id}/days/waiving",
    "spaces.reception",
    AtSite = true,
    Form = typeof(ShowPlansOf),
    Then = "/people/{id}/plans",
    Say = "plans.day.waived",
    Undo = "/people/{id}/days/{Day}/undoing"
)]
internal sealed class WaiveDay(UnitOfWork work, Clock clock, PeopleFacade people, Sites sites) : Slice<WaiveDay.Input, WaiveDay.Output>
{
    public sealed record Input(PersonId Id, SiteId Site);

    public sealed record Output(DayUseId Day);

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (await people.Find(input.Id, stop) is not { } person)
            return new NotFound();
        if (
            (await sites.All(stop)).Find(s => s.Id == input.Site && s.ClosedAt is null) is not { } site
            || !caller.May(SpacesModule.Reception, input.Site)
        )
            return new NotFound();
        var waived = await new DayStore(work, clock).Waive(
            person.Id,
            site.Id,
            clock.Today(site.ZoneOr(caller.Community.Zone)),
            caller.Person,
            stop
        );
        return waived.Failed ? waived.As<Output>() : new Output(waived.Value.Id);
    }

    // Who stands at one site's desk comes back to it: people's plans are the community's to show.
    protected override Next? After(Input input, Output output, Caller caller) =>
        caller.May(SpacesModule.Reception) ? null : new("/today", "plans.day.waived");
}
