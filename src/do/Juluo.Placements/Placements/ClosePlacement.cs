namespace Juluo.Placements;

/// <summary>POST /placements/{id}/closing — takes a placement off the list. Its candidates are notified.</summary>
[Post(
    "/placements/{id}/closing",
    PlacementRights.TakePart,
    Form = typeof(ShowPlacementSettings),
    Then = "/placements/{id}",
    Say = "placements.is-closed"
)]
internal class ClosePlacement(UnitOfWork work, Clock clock, Notifier notifier) : Reversible<ClosePlacement.Input>
{
    public sealed record Input(PlacementId Id);

    protected override async Task<Outcome<Done>> Set(Input input, bool done, Caller caller, CancellationToken stop)
    {
        var store = new PlacementStore(work, clock);
        if (await store.Hold(input.Id, caller, stop) is not { } placement)
            return new NotFound();
        if (!PlacementRights.Of(placement, caller).Lead)
            return new PlacementErrors.OnlyForHost();
        if (done && placement.Chosen)
            return new PlacementErrors.FellowChosen();
        if (!await store.Close(placement.Id, done, stop))
            return done ? new PlacementErrors.TakenOff() : new PlacementErrors.OnTheList();
        var awaiting = await new CandidateStore(work, clock).Awaiting(placement.Id, stop);
        if (!done)
        {
            await notifier.TakeBack(awaiting, $"placement:{placement.Id}:closed", stop);
            return Done.It;
        }

        await notifier.Notify(
            awaiting,
            PlacementNotices.Of(PlacementNotices.Candidate, placement, "closed", "placements.told.closed") with
            {
                Wait = Duration.FromMinutes(10),
            },
            stop
        );
        return Done.It;
    }
}

/// <summary>POST /placements/{id}/reopening — puts a placement back on the list.</summary>
[Undo("/placements/{id}/reopening", Form = typeof(ShowPlacement), Say = "placements.reopened")]
internal sealed class ReopenPlacement(UnitOfWork work, Clock clock, Notifier notifier) : ClosePlacement(work, clock, notifier);
