namespace Juluo.Challenges;

/// <summary>
/// POST /challenges/{id}/rounds/{number}/publication — publishes the results of a round: places, and the entries that advance. If the sheets cannot separate some of them, the organiser chooses
/// and gives a reason. Teams and jury are notified.
/// </summary>
[Post(
    "/challenges/{id}/rounds/{number}/publication",
    ChallengeRights.TakePart,
    Form = typeof(ShowChallengeRound),
    Say = "challenges.round.is-published"
)]
internal sealed class PublishChallengeResults(UnitOfWork work, Clock clock, ProjectsFacade projects, Outbox outbox, Notifier notifier)
    : Slice<PublishChallengeResults.Input, Done>
{
    /// <param name="Chosen">The entries to advance among those that the sheets cannot separate.</param>
    /// <param name="Why">The reason for the choice.</param>
    public sealed record Input(
        ChallengeId Id,
        int Number,
        IReadOnlyList<ChallengeEntryId>? Chosen = null,
        [Length(ChallengeRound.MostChoiceWords, Lines = true)] string? Why = null
    );

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (await new ChallengeStore(work, clock).Find(input.Id, caller, stop) is not { } challenge)
            return new NotFound();
        if (!ChallengeRights.Runs(challenge, caller))
            return new ChallengeErrors.OnlyForOrganisers();
        if (challenge.CalledOffAt is not null)
            return new ChallengeErrors.CalledOff();
        var store = new ChallengeRoundStore(work, clock);
        if (await store.Hold(challenge.Id, input.Number, stop) is not { } round)
            return new NotFound();
        if (round.PublishedAt is not null)
            return new ChallengeRoundErrors.PublishedAlready();
        if (round.ClosedAt is null)
            return new ChallengeRoundErrors.NotClosed();
        var judged = await RoundJudgement.Read(work, clock, projects, challenge.Id, round, stop);
        var ranking = judged.Ranking;
        var (chosen, why) = ((input.Chosen ?? []).Distinct().ToList(), FormText.Long(input.Why));
        if (Wrong(ranking, chosen, why) is { Count: > 0 } wrong)
            return wrong;
        var open = ranking.Open.Count > 0;
        await store.Publish(
            challenge.Id,
            round.Number,
            [.. ranking.Results.Select(r => open && chosen.Contains(r.Entry) ? r with { GoesOn = true } : r)],
            why,
            stop
        );
        await outbox.Publish(new ChallengeChanged(challenge.Id, ChallengeChanged.Published, round.Number), stop);
        var concerned = (await projects.Teams([.. judged.Entries.Select(e => e.Project)], stop)).Values.SelectMany(t => t).ToHashSet();
        concerned.UnionWith(judged.Jury);
        concerned.Remove(caller.Self);
        await notifier.Notify(
            concerned,
            new(
                ChallengeNotices.Result,
                $"challenge:{challenge.Id}:round:{round.Number}:published",
                "challenges.told.published",
                new { challenge = challenge.Title, round = round.Number },
                $"/challenges/{challenge.Id}/rounds/{round.Number}"
            ),
            stop
        );
        return Done.It;
    }

    private static List<Error> Wrong(RoundRanking ranking, List<ChallengeEntryId> chosen, string? why)
    {
        var wrong = new List<Error>();
        if (ranking.Open.Count == 0)
            return wrong;
        if (chosen.Count != ranking.Places || !chosen.TrueForAll(ranking.Open.Contains))
            wrong.Add(new ChallengeRoundErrors.ChooseSome(ranking.Places));
        if (why is null)
            wrong.Add(new ChallengeRoundErrors.WhyThese());
        return wrong;
    }
}
