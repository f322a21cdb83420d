namespace Juluo.People;

/// <summary>Reminds the person on trial and the people who decide about it of the last day, a week before and on the day.</summary>
[Named("people.remind-of-trials")]
internal sealed class RemindOfTrials(UnitOfWork work, Clock clock, Notifier notifier) : Job
{
    public const string Kind = "people.trial";
    private static readonly int[] DaysBefore = [7, 0];

    public override async Task Run(Community community, CancellationToken stop)
    {
        var today = clock.Today(community.Zone);
        var trials = await work.List<(PersonId Person, string Name, LocalDate Until)>(
            $"""
            select id, name, trial_until from people.person
            where community_id = {community.Id} and state = 'trial' and trial_until between {today} and {today.PlusDays(DaysBefore[0])}
            order by id
            """,
            stop
        );
        foreach (var (person, name, until) in trials)
        {
            var key = $"trial:{person}:{until:uuuu-MM-dd}:{DaysBefore.Last(d => until <= today.PlusDays(d))}";
            await notifier.Notify(person, new(Kind, key, "people.told.trial.mine", new { until }, "/me"), stop);
            await notifier.NotifyPermitted(
                "people.manage",
                new(Kind, key + ":decide", "people.told.trial.theirs", new { name, until }, $"/people/{person}/membership"),
                stop
            );
        }
    }
}
