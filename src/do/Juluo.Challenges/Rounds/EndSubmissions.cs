namespace Juluo.Challenges;

/// <summary>
/// POST /challenges/{id}/rounds/{number}/end — ends the submissions of a round before its deadline, once all teams have submitted: at the end of a hackathon, no one wants to wait for midnight.
/// </summary>
[Post(
    "/challenges/{id}/rounds/{number}/end",
    ChallengeRights.TakePart,
    Form = typeof(ShowChallengeRound),
    Say = "challenges.round.is-ended"
)]
internal sealed class EndSubmissions(UnitOfWork work, Clock clock) : Slice<EndSubmissions.Input, Done>
{
    /// <summary>The deadline moves this far into the past, so that anything from now on is after it.</summary>
    private static readonly Duration JustBefore = Duration.FromMilliseconds(1);

    public sealed record Input(ChallengeId Id, int Number);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (await new ChallengeStore(work, clock).Find(input.Id, caller, stop) is not { } challenge)
            return new NotFound();
        if (!ChallengeRights.Runs(challenge, caller))
            return new ChallengeErrors.OnlyForOrganisers();
        if (challenge.OpenedAt is null)
            return new ChallengeErrors.NotOpen();
        var store = new ChallengeRoundStore(work, clock);
        if (await store.Hold(challenge.Id, input.Number, stop) is not { } round)
            return new NotFound();
        if (round.Stage(clock.Now) != RoundStage.Open)
            return new EntryErrors.DeadlinePast();
        if ((await store.Of(challenge.Id, stop)).Exists(r => r.Number < round.Number && r.PublishedAt is null))
            return new ChallengeRoundErrors.BeforePublished();
        if (await Missing(work, clock, challenge.Id, round.Number, stop) is var missing && missing != 0)
            return new ChallengeRoundErrors.NotAllIn();
        return await store.Change(challenge.Id, round.Number, clock.Now - JustBefore, round.Takes, stop);
    }

    /// <summary>Returns the number of a round's entries without a submission; -1 if the round has no entries.</summary>
    internal static async Task<int> Missing(UnitOfWork work, Clock clock, ChallengeId challenge, int round, CancellationToken stop)
    {
        var store = new EntryStore(work, clock);
        var entries = (await store.Of(challenge, stop)).FindAll(e => e.Round == round);
        var done = (await store.Submissions(challenge, stop)).Where(s => s.Round == round).Select(s => s.Entry).ToHashSet();
        return entries.Count == 0 ? -1 : entries.Count(e => !done.Contains(e.Id));
    }
}
