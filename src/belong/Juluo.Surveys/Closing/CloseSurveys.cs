namespace Juluo.Surveys;

/// <summary>Job: closes surveys whose last day is over. Their tables are computed and the answers deleted.</summary>
[Named("surveys.close")]
internal sealed class CloseSurveys(UnitOfWork work, Clock clock, SurveyClosing closing) : Job
{
    public override async Task Run(Community community, CancellationToken stop)
    {
        foreach (
            var id in await work.List<SurveyId>(
                $"select id from surveys.survey where community_id = {work.Community} and closed_at is null and closes_at <= {clock.Now} order by closes_at",
                stop
            )
        )
            if (await new SurveyStore(work, clock).Find(id, (PersonId?)null, stop) is { } survey)
                await closing.Close(survey, stop);
    }
}
