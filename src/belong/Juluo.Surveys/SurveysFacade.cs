namespace Juluo.Surveys;

/// <summary>Façade for other modules: only results published to members.</summary>
public sealed class SurveysFacade(UnitOfWork work, Clock clock, FormsFacade forms)
{
    private readonly SurveyStore surveys = new(work, clock);

    /// <summary>Returns the results shared with members, or null if there are none yet.</summary>
    public async Task<PublishedResults?> Published(SurveyId id, CancellationToken stop) =>
        await surveys.Find(id, (PersonId?)null, stop) is { SharedAt: not null } ? await surveys.Results(id, stop) : null;

    /// <summary>Returns the latest shared results of the coworkers’ survey, or null.</summary>
    public async Task<PublishedResults?> Coworkers(CancellationToken stop)
    {
        if ((await forms.Of(Survey.Owner, SurveyForms.Coworkers, stop)).FirstOrDefault() is not { } form)
            return null;
        var last = await work.Find<SurveyId?>(
            $"select id from surveys.survey where community_id = {work.Community} and form_id = {form.Id} and shared_at is not null order by closed_at desc limit 1",
            stop
        );
        return last is { } id ? await surveys.Results(id, stop) : null;
    }
}
