namespace Juluo.Placements;

/// <summary>POST /placements/{id}/handover — writes the hand-over for the fellow's successors. The fellow and the host can write it.</summary>
[Post(
    "/placements/{id}/handover",
    PlacementRights.TakePart,
    Form = typeof(ShowPlacement),
    Then = "#handover",
    Say = "placements.handover.saved"
)]
internal sealed class WriteHandover(UnitOfWork work, Clock clock) : Slice<WriteHandover.Input, Done>
{
    public sealed record Input(PlacementId Id, [Required, Length(Placement.MostHandover, Lines = true)] string? Handover = null);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var store = new PlacementStore(work, clock);
        if (await store.Find(input.Id, caller, stop) is not { } placement)
            return new NotFound();
        var rights = PlacementRights.Of(placement, caller);
        if (!rights.Fellow && !rights.Lead)
            return new PlacementErrors.OnlyForParties();
        if (!placement.Chosen)
            return new PlacementErrors.NoFellow();
        var text = input.Handover!;
        await store.Handover(placement.Id, text, stop);
        return Done.It;
    }
}
