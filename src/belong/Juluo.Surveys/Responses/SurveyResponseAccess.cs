namespace Juluo.Surveys;

/// <summary>Opens the response that a person may fill in, with their answers so far.</summary>
public sealed class SurveyResponseAccess(
    UnitOfWork work,
    Clock clock,
    SurveyResponseCookie cookie,
    FormsFacade forms,
    IHttpContextAccessor http
)
{
    /// <summary>An opened response, with the person's answers so far.</summary>
    internal sealed record Held(Survey Survey, FormDefinition Form, AnswerSet Given, string Language)
    {
        public FormWalk Walk => new(Form, Given);
    }

    internal SurveyResponseCookie Cookie => cookie;

    internal async Task<Outcome<Held>> Of(SurveyId id, Caller caller, CancellationToken stop)
    {
        if (await new SurveyStore(work, clock).Find(id, caller, stop) is not { } survey)
            return new NotFound();
        if (survey.IAnswered)
            return new SurveyResponseErrors.AnsweredAlready();
        if (!survey.IsOpen(clock.Now))
            return new SurveyErrors.Closed();
        if (!survey.MayAnswer)
            return new SurveyResponseErrors.NotInvited();
        // An idempotency key would store a digest of the answers next to the caller for a day.
        if (http.HttpContext?.Request.Headers.ContainsKey("Idempotency-Key") == true)
            return new SurveyResponseErrors.NoKeys();
        var form = await forms.Version(survey.Form, survey.Version, stop);
        return new Held(survey, form, cookie.Read(id, caller.Self), form.LanguageFor(caller.Language));
    }
}
