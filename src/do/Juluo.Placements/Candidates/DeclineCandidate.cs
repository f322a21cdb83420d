namespace Juluo.Placements;

/// <summary>POST /placements/{id}/candidates/{candidate}/refusal — declines a candidate, with a message. If there is none, they get the default message in their own language.</summary>
[Post(
    "/placements/{id}/candidates/{candidate}/refusal",
    PlacementRights.TakePart,
    Form = typeof(ShowPlacement),
    Then = "#candidates",
    Say = "placements.candidate.declined",
    Undo = "/placements/{id}/candidates/{candidate}/reconsideration"
)]
internal sealed class DeclineCandidate(UnitOfWork work, Clock clock, Notifier notifier) : Slice<DeclineCandidate.Input, Done>
{
    public sealed record Input(
        PlacementId Id,
        PlacementCandidateId Candidate,
        [Length(PlacementCandidate.MostAnswer, Lines = true)] string? Answer = null
    );

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var store = new CandidateStore(work, clock);
        if (
            await new PlacementStore(work, clock).Find(input.Id, caller, stop) is not { } placement
            || await store.Find(placement.Id, input.Candidate, stop) is not { } candidate
        )
            return new NotFound();
        if (!PlacementRights.Of(placement, caller).Lead)
            return new PlacementErrors.OnlyForHost();
        if (candidate.State != CandidateState.Standing)
            return new CandidateErrors.AnotherState();
        var answer = input.Answer;
        var moved = await store.Move(candidate, CandidateState.Declined, answer, stop);
        if (!moved.Failed)
            await notifier.Notify(
                [.. candidate.Told],
                PlacementNotices.Of(PlacementNotices.Candidate, placement, $"declined:{candidate.Id}", "placements.told.declined") with
                {
                    Quote = answer,
                    Wait = Duration.FromMinutes(10),
                },
                stop
            );
        return moved;
    }
}
