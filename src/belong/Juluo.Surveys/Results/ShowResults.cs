namespace Juluo.Surveys;

/// <summary>
/// GET /surveys/{id}/results — shows the published results of a closed survey, compared with the last time it was asked and, for the shipped survey, with the article's shares. Members see
/// it once an operator shared it.
/// </summary>
[Get("/surveys/{id}/results", SurveyRights.Answer, Page = typeof(ResultsPage))]
public sealed class ShowResults(UnitOfWork work, Clock clock, FormsFacade forms) : Slice<ShowResults.Input, ShowResults.Output>
{
    public sealed record Input(SurveyId Id);

    /// <param name="Before">The time of the previous survey with the same form, or null if there are no results of one.</param>
    /// <param name="Language">The language of the form's texts.</param>
    /// <param name="Sources">The sources of shares for comparison; empty if there are none.</param>
    public sealed record Output(
        Survey Survey,
        string Title,
        string Language,
        int Answers,
        Instant? Before,
        IReadOnlyList<ShownQuestion> Questions,
        IReadOnlyList<ShownTexts> Texts,
        string? CrossedBy,
        IReadOnlyList<string> Sources,
        [property: JsonIgnore] bool MayManage
    );

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var store = new SurveyStore(work, clock);
        if (
            await store.Find(input.Id, caller, stop) is not { } survey
            || (survey.SharedAt is null && !caller.May(SurveyRights.Manage))
            || await store.Results(survey.Id, stop) is not { } published
        )
            return new NotFound();
        var form = await forms.Version(survey.Form, survey.Version, stop);
        var before = await store.Before(survey, stop);
        // Members may not see unshared results as a comparison either.
        if (before is { SharedAt: null } && !caller.May(SurveyRights.Manage))
            before = null;
        var earlier = before is null ? null : await store.Results(before.Id, stop);
        var (language, comes) = (
            form.LanguageFor(caller.Language),
            (await forms.Find(survey.Form, stop))?.Purpose == SurveyForms.Coworkers
        );
        var reading = new ResultReading(form, language, published, earlier, survey.CrossedBy, comes);
        return new Output(
            survey,
            form.Title.In(language),
            language,
            published.Answers,
            before?.ClosedAt,
            [.. published.Questions.Select(reading.Of)],
            [.. published.Texts.Select(t => new ShownTexts(form.Question(t.Name)!.Label.In(language), t.Texts))],
            survey.CrossedBy is { } by ? form.Question(by)?.Label.In(language) : null,
            comes ? CoworkersSurvey.Sources : [],
            caller.May(SurveyRights.Manage)
        );
    }
}
