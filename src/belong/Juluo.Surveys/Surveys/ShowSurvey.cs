namespace Juluo.Surveys;

/// <summary>GET /surveys/{id} — shows a survey's purpose, how it keeps answers anonymous, and where to begin; operators see the number of answers.</summary>
[Get("/surveys/{id}", SurveyRights.Answer, Page = typeof(SurveyPage))]
public sealed class ShowSurvey(UnitOfWork work, Clock clock, FormsFacade forms) : Slice<ShowSurvey.Input, ShowSurvey.Output>
{
    public sealed record Input(SurveyId Id);

    /// <param name="Intro">The introduction, in Markdown.</param>
    /// <param name="Language">The language of the form's texts.</param>
    /// <param name="First">The name of its first page.</param>
    public sealed record Output(
        Survey Survey,
        string Title,
        string? Intro,
        string? Done,
        string Language,
        int Questions,
        int? Minutes,
        string First,
        bool HasTexts,
        [property: JsonIgnore] Instant Now,
        bool MayManage
    );

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (await new SurveyStore(work, clock).Find(input.Id, caller, stop) is not { } survey)
            return new NotFound();
        var form = await forms.Version(survey.Form, survey.Version, stop);
        var language = form.LanguageFor(caller.Language);
        return new Output(
            survey,
            form.Title.In(language),
            form.Intro?.In(language),
            form.Done?.In(language),
            language,
            form.Questions.Count(),
            form.Minutes,
            form.Pages[0].Name,
            form.Questions.Any(SurveyQuestions.IsText),
            clock.Now,
            caller.May(SurveyRights.Manage)
        );
    }
}
