namespace Juluo.Surveys;

/// <summary>Façade over surveys for other modules. Returns only results that members can see.</summary>
public sealed class SurveysFacade(UnitOfWork work, Clock clock, FormsFacade forms)
{
    private readonly SurveyStore surveys = new(work, clock);

    /// <summary>Returns the results of a survey, if they are shared with members; else null.</summary>
    public async Task<PublishedResults?> Published(SurveyId id, CancellationToken stop) =>
        await surveys.Find(id, (PersonId?)null, stop) is { SharedAt: not null } ? await surveys.Results(id, stop) : null;

    /// <summary>Returns the results of the coworkers’ survey that closed last among those shared with members; null if there is none.</summary>
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
