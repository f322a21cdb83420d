namespace Juluo.Matching;

/// <summary>Imports past introductions, and makes the week's list when it cannot wait for the job: after an import or the setup of a sample.</summary>
public sealed class Matchmaking(UnitOfWork work, IServiceProvider services, PeopleFacade people, Outbox outbox)
{
    /// <summary>
    /// Imports introductions that were made elsewhere or earlier, from the sample or an import. No email is sent. Each stage is published to the other modules, and meetings are also
    /// published as evidence unless the ledger already has them.
    /// </summary>
    /// <param name="past">The introductions, in any order. A pair may have at most one that is still open. Without given reasons, they are derived from the profiles of the two.</param>
    /// <param name="publishMeetings">True to publish meetings to Lens as new evidence.</param>
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
            facts.AddRange(introduction.Stages.Where(r => r.At is not null).Select(r => introduction.Step(r.Stage, r.At!.Value)));
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

    /// <summary>Makes this week's list now and finds the newcomers. Does nothing to a list that has been made.</summary>
    public async Task Allocate(CancellationToken stop)
    {
        await ActivatorUtilities.CreateInstance<MakeWeeklyIntroductions>(services).Run(work.Community, stop);
        await ActivatorUtilities.CreateInstance<FindNewcomers>(services).Run(work.Community, stop);
    }

    private Task Write(Statement sql, CancellationToken stop) => work.Do(sql, stop);
}
