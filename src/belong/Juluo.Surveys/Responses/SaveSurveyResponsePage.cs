namespace Juluo.Surveys;

/// <summary>POST /surveys/{id}/pages/{name} — takes the answers of a page and leads to the next one. They are stored encrypted in the person's browser.</summary>
[Post("/surveys/{id}/pages/{name}", SurveyRights.Answer, Form = typeof(ShowSurveyResponsePage))]
internal sealed class SaveSurveyResponsePage(SurveyResponseAccess access, Clock clock, IHttpContextAccessor http)
    : Slice<SaveSurveyResponsePage.Input, SaveSurveyResponsePage.Output>
{
    /// <param name="Answers">The answers as typed, by question.</param>
    /// <param name="Go">The destination: next or back.</param>
    /// <param name="Review">True to return to the page where answers are checked.</param>
    public sealed record Input(
        SurveyId Id,
        string Name,
        IReadOnlyDictionary<string, IReadOnlyList<string>>? Answers = null,
        string? Go = null,
        bool Review = false
    );

    /// <param name="Next">The path of the next page.</param>
    public sealed record Output(string Next);

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var of = await access.Of(input.Id, caller, stop);
        if (of.Failed)
            return of.As<Output>();
        var held = of.Value;
        if (held.Walk.Page(input.Name) is not { } page)
            return held.Form.Page(input.Name) is null ? new NotFound() : new SurveyResponseErrors.PageNotShown();
        var back = input.Go == "back";
        var (answers, wrong) = held.Walk.Read(
            page,
            await FormWalk.Sent(http.HttpContext, input.Answers, stop),
            held.Language,
            clock.Today(caller.Community.Zone),
            caller.Community.Currency,
            whole: !back
        );
        if (wrong.Count > 0)
            return wrong;
        access.Cookie.Keep(input.Id, caller.Self, answers);
        return new Output(Next(held with { Given = answers }, page, back, input.Review));
    }

    protected override Next After(Input input, Output output, Caller caller) => new(output.Next);

    private static string Next(SurveyResponseAccess.Held held, FormPage page, bool back, bool review)
    {
        var (walk, at) = (held.Walk, $"/surveys/{held.Survey.Id}");
        if (back)
            return $"{at}/pages/{walk.Before(page.Name)?.Name ?? page.Name}";
        // When returning to the review: first show a page that became necessary through the change.
        var next = review ? walk.FirstOpen : walk.After(page.Name);
        return next is null ? $"{at}/review" : $"{at}/pages/{next.Name}{(review ? "?review=true" : "")}";
    }
}
