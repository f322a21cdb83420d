namespace Juluo.Placements;

/// <summary>POST /placements/{id}/candidates/{candidate}/withdrawal — withdraws a candidate before they are chosen; the person and the colleague who put them forward can do so.</summary>
[Post(
    "/placements/{id}/candidates/{candidate}/withdrawal",
    PlacementRights.TakePart,
    Form = typeof(ShowPlacement),
    Say = "placements.candidate.withdrawn"
)]
internal sealed class WithdrawCandidate(UnitOfWork work, Clock clock, Notifier notifier) : Slice<WithdrawCandidate.Input, Done>
{
    public sealed record Input(PlacementId Id, PlacementCandidateId Candidate);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var store = new CandidateStore(work, clock);
        if (
            await new PlacementStore(work, clock).Find(input.Id, caller, stop) is not { } placement
            || await store.Find(placement.Id, input.Candidate, stop) is not { } candidate
            || (candidate.Person != caller.Self && candidate.PutBy != caller.Self)
        )
            return new NotFound();
        if (!candidate.IsOpen)
            return new CandidateErrors.AnotherState();
        var moved = await store.Move(candidate, CandidateState.Withdrawn, null, stop);
        if (!moved.Failed && placement.HostContact is { } host)
            await notifier.TakeBack([host], $"placement:{placement.Id}:candidate:{candidate.Id}", stop);
        return moved;
    }
}
