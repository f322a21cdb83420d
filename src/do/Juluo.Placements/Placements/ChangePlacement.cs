namespace Juluo.Placements;

/// <summary>POST /placements/{id}/details — changes a placement, as long as no fellow is chosen. Its host cannot change.</summary>
[Post(
    "/placements/{id}/details",
    PlacementRights.TakePart,
    Form = typeof(ShowPlacementSettings),
    Changes = typeof(ShowPlacementSettings),
    Then = "/placements/{id}",
    Say = "placements.changed"
)]
internal sealed class ChangePlacement(UnitOfWork work, Clock clock, OrganisationsFacade organisations) : Slice<ChangePlacement.Input, Done>
{
    public sealed record Input(PlacementId Id) : PlacementDetails;

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var store = new PlacementStore(work, clock);
        if (await store.Hold(input.Id, caller, stop) is not { } placement)
            return new NotFound();
        if (!PlacementRights.Of(placement, caller).Lead)
            return new PlacementErrors.OnlyForHost();
        if (placement.ClosedAt is not null)
            return new PlacementErrors.TakenOff();
        if (placement.Chosen)
            return new PlacementErrors.FellowChosen();
        var said = (input with { Host = placement.Host }).Trimmed();
        var wrong = said.CheckDays(clock.Today(caller.Community.Zone), placement);
        if (said.Sponsor is { } sponsor && (await organisations.All(stop)).TrueForAll(o => o.Id != sponsor))
            wrong.Add(new NotOffered("sponsor"));
        if (wrong.Count > 0)
            return wrong;
        await store.Change(placement.Id, said, stop);
        return Done.It;
    }
}
