namespace Juluo.Needs;

/// <summary>Finds needs that no one here meets by skill, text or profession, so that the people who asked do not wait in vain.</summary>
[Named("matching.find-unmet-needs")]
internal sealed class FindUnmetNeeds(
    UnitOfWork work,
    PeopleFacade people,
    AlliancesFacade alliances,
    PostingVectorStore vectors,
    Clock clock
) : Job
{
    public override async Task Run(Community community, CancellationToken stop)
    {
        var cards = (await people.All(stop)).Where(p => p.Here).ToArray();
        var fits = new Fits(cards, await vectors.Of(cards, stop));
        var unmet = Enumerable
            .Range(0, cards.Length)
            .SelectMany(k => cards[k].Needs.Where(need => !fits.Met.Contains(need.Id)).Select(need => (Need: need.Id, Person: cards[k].Id)))
            .ToArray();
        var needs = unmet.Select(u => u.Need);
        await work.Do(
            $"""
            with gone as (delete from needs.unmet_need where community_id = {community.Id} and not want_id = any({needs}))
            insert into needs.unmet_need (community_id, want_id, person_id, since)
            select {community.Id}, t.posting, t.person, {clock.Now} from unnest({needs}::uuid[], {unmet.Select(u =>
                u.Person
            )}::uuid[]) as t (posting, person)
            on conflict do nothing
            """,
            stop
        );
        await alliances.EndNeeds([.. needs], stop);
    }
}
