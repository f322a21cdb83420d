namespace Juluo.Surveys;

/// <summary>
/// Closes a survey: computes its tables from the responses, once, and deletes the responses. Fewer than five answers are deleted unread.
/// </summary>
internal sealed class SurveyClosing(
    UnitOfWork work,
    Clock clock,
    FormsFacade forms,
    SurveyNotices notices,
    IDataProtectionProvider protection
)
{
    /// <returns>False if the survey was closed before.</returns>
    public async Task<bool> Close(Survey survey, CancellationToken stop)
    {
        var box = new SurveyResponseBox(work, protection);
        if (!await box.Hold(survey.Id, stop))
            return false;
        var responses = await box.Empty(survey.Id, stop);
        var form = await forms.Version(survey.Form, survey.Version, stop);
        await work.Do(
            $"update surveys.survey set closed_at = {clock.Now} where community_id = {work.Community} and id = {survey.Id}",
            stop
        );
        if (Tabulation.Of(form, survey.CrossedBy, survey.ShowsTexts, responses) is { } published)
        {
            var json = System.Text.Json.JsonSerializer.Serialize(published, Json.Options);
            await work.Do(
                $"insert into surveys.result (community_id, survey_id, published) values ({work.Community}, {survey.Id}, {json}::jsonb)",
                stop
            );
            if (survey.SharesAtClose && await new SurveyStore(work, clock).Share(survey.Id, stop))
                await notices.Share(survey, stop);
        }

        return true;
    }
}
