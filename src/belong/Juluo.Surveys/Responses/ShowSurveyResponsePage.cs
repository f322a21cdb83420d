namespace Juluo.Surveys;

/// <summary>GET /surveys/{id}/pages/{name} — shows a page of a survey with previous answers, which exist only in the person's browser.</summary>
[Get("/surveys/{id}/pages/{name}", SurveyRights.Answer, Page = typeof(SurveyResponsePage))]
public sealed class ShowSurveyResponsePage(SurveyResponseAccess access) : Slice<ShowSurveyResponsePage.Input, ShowSurveyResponsePage.Output>
{
    /// <param name="Review">True if opened from the review, to which it then returns.</param>
    public sealed record Input(SurveyId Id, string Name, bool Review = false);

    /// <param name="Asked">The page, with the questions that are shown.</param>
    /// <param name="Place">The page's number among the shown pages, from 1.</param>
    /// <param name="Typed">The values of its fields, by the field’s name without “a-”.</param>
    /// <param name="Before">The previous page, or null for the first.</param>
    public sealed record Output(
        SurveyResponseHead Head,
        FormPage Asked,
        int Place,
        int Pages,
        IReadOnlyDictionary<string, IReadOnlyList<string>> Typed,
        string? Before,
        bool Review,
        [property: JsonIgnore] string Currency
    );

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var of = await access.Of(input.Id, caller, stop);
        if (of.Failed)
            return of.As<Output>();
        var (held, walk) = (of.Value, of.Value.Walk);
        if (walk.Page(input.Name) is not { } page)
            return held.Form.Page(input.Name) is null ? new NotFound() : new SurveyResponseErrors.PageNotShown();
        return new Output(
            SurveyResponseHead.Of(held),
            page,
            walk.PlaceOf(page.Name),
            walk.Pages.Count,
            walk.Typed(page),
            walk.Before(page.Name)?.Name,
            input.Review,
            caller.Community.Currency
        );
    }
}
