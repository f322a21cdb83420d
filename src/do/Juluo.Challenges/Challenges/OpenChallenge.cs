namespace Juluo.Challenges;

/// <summary>POST /challenges/{id}/opening — opens a challenge, so that members (and visitors, if it is public) can read it and projects can enter.</summary>
[Post(
    "/challenges/{id}/opening",
    ChallengeRights.TakePart,
    Form = typeof(ShowChallengeSettings),
    Then = "/challenges/{id}",
    Say = "challenges.challenge.opened"
)]
internal sealed class OpenChallenge(UnitOfWork work, Clock clock, Outbox outbox) : Slice<OpenChallenge.Input, Done>
{
    public sealed record Input(ChallengeId Id);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var store = new ChallengeStore(work, clock);
        if (await store.Find(input.Id, caller, stop) is not { } challenge)
            return new NotFound();
        if (!ChallengeRights.Runs(challenge, caller))
            return new ChallengeErrors.OnlyForOrganisers();
        if (challenge.CalledOffAt is not null)
            return new ChallengeErrors.CalledOff();
        if (challenge.FirstDeadline <= clock.Now)
            return new ChallengeErrors.FirstDeadlinePast();
        if ((await new RubricStore(work, clock).Of(challenge.Id, stop)).Count == 0)
            return new ChallengeErrors.NoCriterion();
        if (!await store.Open(challenge.Id, stop))
            return new ChallengeErrors.OpenAlready();
        await outbox.Publish(new ChallengeChanged(challenge.Id, ChallengeChanged.Opened), stop);
        return Done.It;
    }
}
