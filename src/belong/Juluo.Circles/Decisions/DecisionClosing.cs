namespace Juluo.Circles;

/// <summary>Closes a ballot: publishes the ballots in an order that reveals nothing, counts once, and seals the result.</summary>
internal sealed class DecisionClosing(UnitOfWork work, Clock clock, Notifier notifier)
{
    /// <param name="by">The person who closed it; null if its time was over.</param>
    public async Task Close(Decision decision, PersonId? by, CancellationToken stop)
    {
        var store = new DecisionStore(work, clock);
        await store.Hold(decision.Id, stop);
        if (decision.Secret)
            await EmptyBox(decision.Id, stop);
        var ballots = await store.Ballots(decision.Id, stop);
        var counted = ballots.FindAll(b => b.ReplacedBy is null);
        var voters = await store.Voters(decision.Id, stop);
        var result = Tally.Of(
            decision.Method,
            decision.QuorumPercent,
            voters.Count,
            voters.Sum(v => v.Weight),
            decision.Choices,
            [.. counted.Select(b => (b.Choice, b.Weight))],
            counted.Count(b => b is { Choice: Tally.Objection, Met: not null })
        );
        var text = JsonSerializer.Serialize(result, Json.Options);
        var seal = SealOf(ballots.Count > 0 ? ballots[^1].Hash : decision.TextHash!, text);
        await work.Do(
            $"""
            update circles.decision set state = 'closed', closed_at = {clock.Now}, result = {text}, seal = {seal}
            where community_id = {work.Community} and id = {decision.Id}
            """,
            stop
        );
        await store.Circles.Note(decision.CircleId, CircleEvent.BallotClosed, by, null, decision.Title, stop);
        if (!await store.Circles.IsPrivate(decision.CircleId, stop))
            await new Outbox(work, clock).Publish(new DecisionDecided(new(decision.Id, decision.CircleId, result.Outcome)), stop);
        await Notify(decision, result, voters, stop);
    }

    internal static byte[] SealOf(string lastHash, string result) => SHA256.HashData(Encoding.UTF8.GetBytes($"{lastHash}\n{result}"));

    /// <summary>
    /// Publishes ballots ordered by receipts, which are random. One transaction writes all rows, so neither their order nor their transaction
    /// leads back to the voters.
    /// </summary>
    private async Task EmptyBox(DecisionId id, CancellationToken stop)
    {
        await work.Do(
            $"""
            insert into circles.ballot (community_id, decision_id, place, receipt, choice, weight, hash)
            select b.community_id, b.decision_id, 0, b.receipt, b.choice, 1, '' from circles.ballot_box b
            where b.community_id = {work.Community} and b.decision_id = {id} order by b.receipt collate "C"
            """,
            stop
        );
        await work.Do($"delete from circles.ballot_box where community_id = {work.Community} and decision_id = {id}", stop);
    }

    private Task<int> Notify(Decision decision, DecisionResult result, List<Voter> voters, CancellationToken stop) =>
        notifier.Notify(
            [.. voters.Select(v => v.Person)],
            new(
                CircleNotices.Result,
                $"decision:{decision.Id}:closed",
                $"circles.told.closed.{result.Outcome}",
                new
                {
                    title = decision.Title,
                    voted = result.Voted,
                    eligible = result.Eligible,
                },
                $"/decisions/{decision.Id}"
            ),
            stop
        );
}
