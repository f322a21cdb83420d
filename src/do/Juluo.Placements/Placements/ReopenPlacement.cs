namespace Juluo.Placements;

/// <summary>POST /placements/{id}/reopening — puts what a host looks for on the list again.</summary>
[Post(
    "/placements/{id}/reopening",
    PlacementRights.TakePart,
    Form = typeof(ShowPlacement),
    Then = "/placements/{id}",
    Say = "placements.reopened"
)]
internal sealed class ReopenPlacement(UnitOfWork work, Clock clock, Notifier notifier) : Slice<ReopenPlacement.Input, Done>
{
    public sealed record Input(PlacementId Id);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var store = new PlacementStore(work, clock);
        if (await store.Find(input.Id, caller, stop) is not { } placement)
            return new NotFound();
        if (!PlacementRights.Of(placement, caller).Lead)
            return new PlacementErrors.OnlyForHost();
        if (!await store.Close(placement.Id, false, stop))
            return new PlacementErrors.OnTheList();
        await notifier.TakeBack(
            await new CandidateStore(work, clock).Awaiting(placement.Id, stop),
            $"placement:{placement.Id}:closed",
            stop
        );
        return Done.It;
    }
}
