namespace Juluo.Surveys;

/// <summary>Surveys for other modules: what was published to members, and nothing else. There is nothing else to give.</summary>
public sealed class SurveysFacade(UnitOfWork work, Clock clock, FormsFacade forms)
{
    private readonly SurveyStore surveys = new(work, clock);

    /// <summary>Null: nothing (yet).</summary>
    public async Task<PublishedResults?> Published(SurveyId id, CancellationToken stop) =>
        await surveys.Find(id, (PersonId?)null, stop) is { SharedAt: not null } ? await surveys.Results(id, stop) : null;

    /// <summary>The coworkers’ survey as it was last answered and shared; null: it was not.</summary>
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
