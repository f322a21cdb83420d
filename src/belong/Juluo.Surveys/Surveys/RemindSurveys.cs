namespace Juluo.Surveys;

/// <summary>Job: reminds people who haven't answered two days before a survey closes, unless an operator already did.</summary>
[Named("surveys.remind")]
internal sealed class RemindSurveys(UnitOfWork work, Clock clock, SurveyNotices notices) : Job
{
    public override async Task Run(Community community, CancellationToken stop)
    {
        var store = new SurveyStore(work, clock);
        foreach (
            var id in await work.List<SurveyId>(
                $"""
                select id from surveys.survey where community_id = {work.Community} and closed_at is null and reminded_at is null and closes_at > {clock.Now}
                  and closes_at <= {clock.Now + Survey.RemindedBefore} and opened_at <= {clock.Now - Survey.RemindedBefore}
                """,
                stop
            )
        )
            if (await store.Find(id, (PersonId?)null, stop) is { } survey && await store.Remind(id, stop) is { } late)
                await notices.Remind(survey, late, stop);
    }
}
