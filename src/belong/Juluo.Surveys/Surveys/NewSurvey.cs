namespace Juluo.Surveys;

/// <summary>GET /surveys/new — shows the questions, recipients and period of a new survey, with the button that starts it.</summary>
[Get("/surveys/new", SurveyRights.Manage, Page = typeof(NewSurveyPage))]
public sealed class NewSurvey(UnitOfWork work, Clock clock, FormsFacade forms, FindPermitted permitted)
    : Slice<NewSurvey.Input, NewSurvey.Output>
{
    private const int UsualDays = 14;

    /// <param name="Form">The key of a form, or <c>coworkers</c> for the shipped survey.</param>
    public sealed record Input(string? Form = null);

    /// <param name="Form">The form as named in the URL.</param>
    /// <param name="Own">The form if operators wrote it, or null for the shipped one.</param>
    /// <param name="Questions">The questions in the caller's language.</param>
    /// <param name="Crossing">The questions by which the others can be crossed.</param>
    /// <param name="Wrong">The errors that prevent asking it.</param>
    /// <param name="Running">The error that it is already being asked, or null.</param>
    /// <param name="Invited">The number of people asked.</param>
    public sealed record Output(
        string Form,
        FormId? Own,
        string Title,
        IReadOnlyList<string> Questions,
        IReadOnlyList<CrossingQuestion> Crossing,
        bool HasTexts,
        IReadOnlyList<Error> Wrong,
        int Invited,
        LocalDate LastDay,
        [property: JsonIgnore] Error? Running
    );

    public sealed record CrossingQuestion(string Name, string Label);

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var named = input.Form ?? SurveyForms.Coworkers;
        if (await new SurveyForms(forms).Find(named, stop) is not { } found)
            return new NotFound();
        var (asks, language) = (found.Asks, found.Asks.LanguageFor(caller.Language));
        return new Output(
            named,
            named == SurveyForms.Coworkers ? null : found.Form?.Id,
            asks.Title.In(language),
            [.. asks.Questions.Select(q => q.Label.In(language))],
            [.. SurveyQuestions.Crossing(asks).Select(q => new CrossingQuestion(q.Name, q.Label.In(language)))],
            asks.Questions.Any(SurveyQuestions.IsText),
            SurveyQuestions.Wrong(asks),
            (await permitted(work, SurveyRights.Answer, null, stop)).Count,
            clock.Today(caller.Community.Zone).PlusDays(UsualDays),
            found.Form is { } form ? await new SurveyStore(work, clock).Running(form.Id, stop) : null
        );
    }
}
