namespace Juluo.Placements;

/// <summary>POST /placements/{id}/candidates/{candidate}/agreement — accepts or declines to be a candidate, after a colleague put the caller forward.</summary>
[Post("/placements/{id}/candidates/{candidate}/agreement", PlacementRights.TakePart, Form = typeof(ShowPlacement))]
internal sealed class AnswerCandidacy(UnitOfWork work, Clock clock, Notifier notifier) : Slice<AnswerCandidacy.Input, Done>
{
    public sealed record Input(PlacementId Id, PlacementCandidateId Candidate, bool Agree);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var store = new CandidateStore(work, clock);
        if (
            await new PlacementStore(work, clock).Find(input.Id, caller, stop) is not { } placement
            || await store.Find(placement.Id, input.Candidate, stop) is not { } candidate
            || candidate.Person != caller.Self
        )
            return new NotFound();
        if (candidate.State != CandidateState.Asked)
            return new CandidateErrors.AnotherState();
        var moved = await store.Move(candidate, input.Agree ? CandidateState.Standing : CandidateState.Withdrawn, null, stop);
        if (!moved.Failed && input.Agree && placement.HostContact is { } host)
            await notifier.Notify(
                host,
                PlacementNotices.Of(
                    PlacementNotices.Candidate,
                    placement,
                    $"candidate:{candidate.Id}",
                    "placements.told.candidate",
                    caller.Name
                ),
                stop
            );
        return moved;
    }

    protected override Next After(Input input, Done output, Caller caller) =>
        new($"/placements/{input.Id}", input.Agree ? "placements.candidate.added" : "placements.candidate.withdrawn");
}
