namespace Juluo.People;

/// <summary>
/// Ends trials the day after their last day, if no one made the person a member in spite of the reminders. Trials that ended more than 14 days ago are left alone.
/// </summary>
[Named("people.end-trials")]
internal sealed class EndTrials(UnitOfWork work, MembershipStore store, Clock clock) : Job
{
    private const int MostDays = 14;

    public override async Task Run(Community community, CancellationToken stop)
    {
        var today = clock.Today(community.Zone);
        var over = await work.List<PersonId>(
            $"""
            select id from people.person
            where community_id = {community.Id} and state = 'trial' and trial_until < {today} and trial_until >= {today.PlusDays(
                -MostDays
            )} order by id
            """,
            stop
        );
        foreach (var person in over)
            await store.Take(person, null, (who, day) => who.EndTrial(day), stop);
    }
}
