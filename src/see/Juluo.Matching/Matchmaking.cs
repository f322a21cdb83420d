namespace Juluo.Matching;

/// <summary>The Matching room as other parts see it: brings history in, and makes the week's list when that cannot wait for the job.</summary>
public sealed class Matchmaking(UnitOfWork work, IServiceProvider services, PeopleFacade people, Outbox outbox)
{
    /// <summary>
    /// Writes down introductions that were made elsewhere or before: the sample's, an import's. No mail goes out; each stage is published to the other modules,
    /// meetings as evidence too unless the ledger has them already.
    /// </summary>
    /// <param name="past">In any order; a pair may have at most one that is still open. Where no reason is given, what the two wrote serves.</param>
    /// <param name="publishMeetings">Whether the meetings are news to Lens.</param>
    /// <param name="stop">Cancels.</param>
    public async Task Remember(IReadOnlyCollection<PastIntroduction> past, bool publishMeetings, CancellationToken stop)
    {
        var introductions = services.GetRequiredService<IntroductionStore>();
        var clock = services.GetRequiredService<Clock>();
        var capacities = services.GetRequiredService<CapacityStore>();
        var cards = await people.Named([.. past.SelectMany(p => new[] { p.A, p.B }).Distinct()], stop);
        var vectors = await services.GetRequiredService<NeedsFacade>().Vectors(cards.Values, stop);
        var facts = new List<IFact>();
        foreach (var one in past)
        {
            var id = Id.New<IntroductionId>(clock);
            var introduction = one.As(id, clock.Now);
            if (introduction.Reasons.Count == 0)
                introduction = introduction with { Reasons = IntroducePeople.Reasons(cards[one.A], cards[one.B], vectors: vectors) };
            if (!await introductions.Add(introduction, stop))
                continue;
            if (one.AskedAt.InZone(work.Community.Zone).Date >= capacities.Month)
                foreach (var person in introduction.Both)
                    await capacities.Take(id, person, stop);
            foreach (var (person, agrees, at) in one.Answers())
                await Write(
                    $"""
                    insert into matching.answer (community_id, introduction_id, person_id, agrees, at)
                    values ({work.Community}, {id}, {person}, {agrees}, {at})
                    """,
                    stop
                );
            foreach (var account in one.Accounts)
                await Write(
                    $"""
                    insert into matching.account (community_id, introduction_id, person_id, met, met_told_at, useful, words,
                      useful_told_at)
                    values ({work.Community}, {id}, {account.Person}, true, {account.At}, {account.Useful}, {account.Words}, {account.At})
                    """,
                    stop
                );
            facts.AddRange(introduction.Rungs.Where(r => r.At is not null).Select(r => introduction.Step(r.Stage, r.At!.Value)));
            if (publishMeetings && introduction.MetAt is { } met)
                facts.Add(
                    new Interaction(
                        met,
                        InteractionKind.IntroductionMet,
                        introduction.A,
                        introduction.B,
                        30,
                        null,
                        2,
                        "introductions",
                        id.ToString()
                    )
                );
        }

        await outbox.Publish(facts, stop);
    }

    /// <summary>Makes this week's list now, if it has not been made, and finds the newcomers.</summary>
    public async Task Allocate(CancellationToken stop)
    {
        await ActivatorUtilities.CreateInstance<MakeWeeklyIntroductions>(services).Run(work.Community, stop);
        await ActivatorUtilities.CreateInstance<FindNewcomers>(services).Run(work.Community, stop);
    }

    private Task Write(Statement sql, CancellationToken stop) => work.Do(sql, stop);
}
