namespace Juluo.Surveys;

/// <summary>GET /surveys/new — shows what is asked, of whom and until when, with the button that asks it.</summary>
[Get("/surveys/new", SurveyRights.Manage, Page = typeof(NewSurveyPage))]
public sealed class NewSurvey(UnitOfWork work, Clock clock, FormsFacade forms, FindPermitted permitted)
    : Slice<NewSurvey.Input, NewSurvey.Output>
{
    private const int UsualDays = 14;

    /// <param name="Form">The key of a form, or <c>coworkers</c>: the survey that comes with the program.</param>
    public sealed record Input(string? Form = null);

    /// <param name="Form">As the address names it.</param>
    /// <param name="Own">The form, where operators built it; null: the one that comes with the program.</param>
    /// <param name="Questions">What is asked, in the reader's language.</param>
    /// <param name="Crossing">By which questions the others can be shown too.</param>
    /// <param name="Wrong">What keeps it from being asked.</param>
    /// <param name="Running">That it is being asked already.</param>
    /// <param name="Invited">How many are asked.</param>
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
