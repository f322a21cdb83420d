namespace Juluo.Surveys;

/// <summary>Hands a person the ballot that they may fill in, with what they answered so far.</summary>
public sealed class BallotDesk(UnitOfWork work, Clock clock, BallotCookie cookie, FormsFacade forms, IHttpContextAccessor http)
{
    /// <summary>A ballot in the hands of its person.</summary>
    internal sealed record Held(Survey Survey, FormDefinition Form, AnswerSet Given, string Language)
    {
        public FormWalk Walk => new(Form, Given);
    }

    internal BallotCookie Cookie => cookie;

    internal async Task<Outcome<Held>> Of(SurveyId id, Caller caller, CancellationToken stop)
    {
        if (await new SurveyStore(work, clock).Find(id, caller, stop) is not { } survey)
            return new NotFound();
        if (survey.IAnswered)
            return new BallotErrors.AnsweredAlready();
        if (!survey.IsOpen(clock.Now))
            return new SurveyErrors.Closed();
        if (!survey.MayAnswer)
            return new BallotErrors.NotInvited();
        // With such a key a digest of what was answered would be kept beside the caller for a day.
        if (http.HttpContext?.Request.Headers.ContainsKey("Idempotency-Key") == true)
            return new BallotErrors.NoKeys();
        var form = await forms.Version(survey.Form, survey.Version, stop);
        return new Held(survey, form, cookie.Read(id, caller.Self), form.LanguageFor(caller.Language));
    }
}
