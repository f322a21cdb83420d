namespace Juluo.Placements;

/// <summary>POST /placements/{id}/continuation — continues a placement that had ended.</summary>
[Post("/placements/{id}/continuation", PlacementRights.TakePart, Form = typeof(ShowPlacement), Say = "placements.goes-on")]
internal sealed class ContinuePlacement(UnitOfWork work, Clock clock) : Slice<ContinuePlacement.Input, Done>
{
    public sealed record Input(PlacementId Id);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var store = new PlacementStore(work, clock);
        if (await store.Hold(input.Id, caller, stop) is not { } placement)
            return new NotFound();
        var rights = PlacementRights.Of(placement, caller);
        if (!rights.IsParty && !rights.Manage)
            return new PlacementErrors.OnlyForParties();
        return await store.GoOn(placement.Id, stop) ? Done.It : new PlacementErrors.HasNotEnded();
    }
}
