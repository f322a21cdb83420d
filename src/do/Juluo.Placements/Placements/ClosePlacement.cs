namespace Juluo.Placements;

/// <summary>POST /placements/{id}/closing — takes what a host looks for off the list. Candidates are notified.</summary>
[Post(
    "/placements/{id}/closing",
    PlacementRights.TakePart,
    Form = typeof(ShowPlacementSettings),
    Then = "/placements/{id}",
    Say = "placements.is-closed",
    Undo = "/placements/{id}/reopening"
)]
internal sealed class ClosePlacement(UnitOfWork work, Clock clock, Notifier notifier) : Slice<ClosePlacement.Input, Done>
{
    public sealed record Input(PlacementId Id);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var store = new PlacementStore(work, clock);
        if (await store.Hold(input.Id, caller, stop) is not { } placement)
            return new NotFound();
        if (!PlacementRights.Of(placement, caller).Lead)
            return new PlacementErrors.OnlyForHost();
        if (placement.Chosen)
            return new PlacementErrors.FellowChosen();
        if (!await store.Close(placement.Id, true, stop))
            return new PlacementErrors.TakenOff();
        await notifier.Tell(
            await new CandidateStore(work, clock).Awaiting(placement.Id, stop),
            PlacementNotices.Of(PlacementNotices.Candidate, placement, "closed", "placements.told.closed") with
            {
                Wait = Duration.FromMinutes(10),
            },
            stop
        );
        return Done.It;
    }
}
