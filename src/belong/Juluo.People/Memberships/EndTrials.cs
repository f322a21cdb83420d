namespace Juluo.People;

/// <summary>Ends trials the day after their last one: nobody said that it went well, though those who decide were reminded.</summary>
[Named("people.end-trials")]
internal sealed class EndTrials(UnitOfWork work, MembershipStore store, Clock clock) : Job
{
    public override async Task Run(Community community, CancellationToken stop)
    {
        var over = await work.List<PersonId>(
            $"""
            select id from people.person
            where community_id = {community.Id} and state = 'trial' and trial_until < {clock.Today(community.Zone)} order by id
            """,
            stop
        );
        foreach (var person in over)
            await store.Take(person, null, (who, today) => who.EndTrial(today), stop);
    }
}
