namespace Juluo.Placements;

/// <summary>POST /placements/{id}/legacy — records which results are still in use some months after the fellow left.</summary>
[Post("/placements/{id}/legacy", PlacementRights.TakePart, Form = typeof(ShowPlacement), Then = "#stayed", Say = "placements.stayed.saved")]
internal sealed class RecordPlacementLegacy(UnitOfWork work, Clock clock) : Slice<RecordPlacementLegacy.Input, Done>
{
    public sealed record Input(PlacementId Id, [Required, Length(Placement.MostStayed, Lines = true)] string? Stayed = null);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var store = new PlacementStore(work, clock);
        if (await store.Find(input.Id, caller, stop) is not { } placement)
            return new NotFound();
        var rights = PlacementRights.Of(placement, caller);
        if (!rights.IsParty && !rights.Manage)
            return new PlacementErrors.OnlyForParties();
        if (placement.EndedOn is null)
            return new PlacementErrors.HasNotEnded();
        var text = input.Stayed!;
        await store.Stayed(placement.Id, text, stop);
        return Done.It;
    }
}
