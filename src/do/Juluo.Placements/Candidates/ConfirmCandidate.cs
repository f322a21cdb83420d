namespace Juluo.Placements;

/// <summary>POST /placements/{id}/candidates/{candidate}/confirmation — confirms the host's pick for the community, or returns the choice to the host.</summary>
[Post("/placements/{id}/candidates/{candidate}/confirmation", PlacementRights.Confirm, Form = typeof(ShowPlacement))]
internal sealed class ConfirmCandidate(UnitOfWork work, Clock clock, Notifier notifier) : Slice<ConfirmCandidate.Input, Done>
{
    public sealed record Input(PlacementId Id, PlacementCandidateId Candidate, bool Confirm);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var store = new CandidateStore(work, clock);
        if (
            await new PlacementStore(work, clock).Hold(input.Id, caller, stop) is not { } placement
            || await store.Find(placement.Id, input.Candidate, stop) is not { } candidate
        )
            return new NotFound();
        if (candidate.State != CandidateState.Picked)
            return new CandidateErrors.AnotherState();
        var moved = await store.Move(candidate, input.Confirm ? CandidateState.Chosen : CandidateState.Standing, null, stop);
        if (moved.Failed)
            return moved;
        if (input.Confirm)
            await new ChooseCandidate(work, clock, notifier).NotifyChosen(placement, candidate, stop);
        if (placement.HostContact is { } host)
            await notifier.Notify(
                host,
                PlacementNotices.Of(
                    PlacementNotices.Candidate,
                    placement,
                    $"confirmed:{candidate.Id}:{clock.Now}",
                    input.Confirm ? "placements.told.confirmed" : "placements.told.given-back"
                ),
                stop
            );
        return moved;
    }

    protected override Next After(Input input, Done output, Caller caller) =>
        new($"/placements/{input.Id}", input.Confirm ? "placements.candidate.confirmed" : "placements.candidate.given-back");
}
