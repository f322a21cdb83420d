namespace Juluo.Surveys;

/// <summary>POST /surveys — asks a form of all members anonymously: each is notified, and may answer once until the last day.</summary>
[Post("/surveys", SurveyRights.Manage, Form = typeof(NewSurvey), Then = "/surveys/{Id}", Say = "surveys.survey.asked")]
internal sealed class StartSurvey(
    UnitOfWork work,
    Clock clock,
    FormsFacade forms,
    FindPermitted permitted,
    SurveyNotices notices,
    Audit audit
) : Slice<StartSurvey.Input, Created<SurveyId>>
{
    /// <param name="Form">The key of a form, or <c>coworkers</c>.</param>
    /// <param name="LastDay">The last day on which it can be answered.</param>
    /// <param name="CrossedBy">The question by whose answers the others are also shown; it is chosen before the first answer and can't be changed.</param>
    /// <param name="ShowsTexts">True if text answers are shown afterwards.</param>
    /// <param name="SharesAtClose">True if members see the results as soon as it closes; false if only once you share them.</param>
    public sealed record Input(
        [Required] string? Form = null,
        [Required] LocalDate? LastDay = null,
        string? CrossedBy = null,
        bool ShowsTexts = false,
        bool SharesAtClose = false
    );

    public override async Task<Outcome<Created<SurveyId>>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var surveyForms = new SurveyForms(forms);
        if (await surveyForms.Find(input.Form, stop) is not { } found)
            return new SurveyErrors.NoSuchForm();
        var crossedBy = FormText.Some(input.CrossedBy);
        if (Decide(found.Asks, input.LastDay, crossedBy, clock.Today(caller.Community.Zone)) is { Count: > 0 } wrong)
            return wrong;
        var invited = await permitted(work, SurveyRights.Answer, null, stop);
        if (invited.Count == 0)
            return new SurveyErrors.NoOneToAsk();
        var published = await surveyForms.Publish(found.Form, found.Asks, caller.Self, stop);
        if (published.Failed)
            return published.As<Created<SurveyId>>();
        var title = found.Asks.Title.Localized();
        var closesAt = caller.Community.Zone.AtStartOfDay(input.LastDay!.Value.PlusDays(1)).ToInstant();
        var asked = await new SurveyStore(work, clock).Ask(
            published.Value.Form,
            published.Value.Version,
            title,
            crossedBy,
            input.ShowsTexts,
            input.SharesAtClose,
            closesAt,
            invited,
            caller.Self,
            stop
        );
        if (asked.Failed)
            return asked.As<Created<SurveyId>>();
        await notices.Invite(asked.Value, title, closesAt, invited, stop);
        await audit.Did(caller.Person, "surveys.ask", title.Zh, new { survey = asked.Value, invited = invited.Count }, stop);
        return new Created<SurveyId>(asked.Value);
    }

    /// <summary>Returns the errors that prevent a form from being asked with these settings.</summary>
    internal static List<Error> Decide(FormDefinition asks, LocalDate? lastDay, string? crossedBy, LocalDate today)
    {
        var wrong = SurveyQuestions.Wrong(asks);
        if (crossedBy is not null && SurveyQuestions.Crossing(asks).All(q => q.Name != crossedBy))
            wrong.Add(new SurveyErrors.NoCrossing());
        if (lastDay is not { } day)
            wrong.Add(new Missing("lastDay"));
        else if (day < today || day > today.PlusDays(Survey.MostDays))
            wrong.Add(new SurveyErrors.LastDay(Survey.MostDays));
        return wrong;
    }
}
