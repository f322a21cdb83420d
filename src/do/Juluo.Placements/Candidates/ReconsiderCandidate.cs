namespace Juluo.Placements;

/// <summary>
/// POST /placements/{id}/candidates/{candidate}/reconsideration — reverts a decision on a candidate (picked, chosen or declined). A chosen candidate cannot be reverted once there is a signature.
/// </summary>
[Post(
    "/placements/{id}/candidates/{candidate}/reconsideration",
    PlacementRights.TakePart,
    Form = typeof(ShowPlacement),
    Say = "placements.candidate.reconsidered"
)]
internal sealed class ReconsiderCandidate(UnitOfWork work, Clock clock, Notifier notifier) : Slice<ReconsiderCandidate.Input, Done>
{
    public sealed record Input(PlacementId Id, PlacementCandidateId Candidate);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var (placements, store) = (new PlacementStore(work, clock), new CandidateStore(work, clock));
        if (
            await placements.Hold(input.Id, caller, stop) is not { } placement
            || await store.Find(placement.Id, input.Candidate, stop) is not { } candidate
        )
            return new NotFound();
        if (!PlacementRights.Of(placement, caller).Lead)
            return new PlacementErrors.OnlyForHost();
        if (candidate.State is not (CandidateState.Picked or CandidateState.Chosen or CandidateState.Declined))
            return new CandidateErrors.AnotherState();
        if (
            candidate.State == CandidateState.Chosen
            && (await new PlacementAgreementStore(work, clock).Signatures(placement.Id, stop)).Count > 0
        )
            return new CandidateErrors.HasSigned();
        var moved = await store.Move(candidate, CandidateState.Standing, null, stop);
        if (moved.Failed)
            return moved;
        if (candidate.State == CandidateState.Chosen && placement.Form == PlacementForm.Corporate)
            await placements.SetSponsor(placement.Id, null, null, stop);
        IReadOnlyList<PersonId> told = candidate.Told;
        await notifier.TakeBack(told, $"placement:{placement.Id}:chosen:{candidate.Id}", stop);
        await notifier.TakeBack(told, $"placement:{placement.Id}:declined:{candidate.Id}", stop);
        var others = (await store.Of(placement.Id, stop)).SelectMany(c => c.Told).Distinct();
        await notifier.TakeBack([.. others], $"placement:{placement.Id}:another:{candidate.Id}", stop);
        await notifier.TakeBackPermitted(PlacementRights.Confirm, $"placement:{placement.Id}:picked:{candidate.Id}", stop);
        return moved;
    }
}
