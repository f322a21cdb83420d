namespace Juluo.Surveys;

/// <summary>POST /surveys/{id}/pages/{name} — takes the answers of a page and leads to the next one. They are sealed in the person's own browser.</summary>
[Post("/surveys/{id}/pages/{name}", SurveyRights.Answer, Form = typeof(ShowBallotPage))]
internal sealed class SaveBallotPage(BallotDesk desk, Clock clock, IHttpContextAccessor http)
    : Slice<SaveBallotPage.Input, SaveBallotPage.Output>
{
    /// <param name="Answers">What is answered, by question, as people type it.</param>
    /// <param name="Go">Where to: next or back.</param>
    /// <param name="Review">Back to the page where answers are checked.</param>
    public sealed record Input(
        SurveyId Id,
        string Name,
        IReadOnlyDictionary<string, IReadOnlyList<string>>? Answers = null,
        string? Go = null,
        bool Review = false
    );

    /// <param name="Next">The address of the page that comes next.</param>
    public sealed record Output(string Next);

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var of = await desk.Of(input.Id, caller, stop);
        if (of.Failed)
            return of.As<Output>();
        var held = of.Value;
        if (held.Walk.Page(input.Name) is not { } page)
            return held.Form.Page(input.Name) is null ? new NotFound() : new BallotErrors.PageNotShown();
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
        desk.Cookie.Keep(input.Id, caller.Self, answers);
        return new Output(Next(held with { Given = answers }, page, back, input.Review));
    }

    protected override Next After(Input input, Output output, Caller caller) => new(output.Next);

    private static string Next(BallotDesk.Held held, FormPage page, bool back, bool review)
    {
        var (walk, at) = (held.Walk, $"/surveys/{held.Survey.Id}");
        if (back)
            return $"{at}/pages/{walk.Before(page.Name)?.Name ?? page.Name}";
        // From the check of answers: a page that the change has brought up comes first.
        var next = review ? walk.FirstOpen : walk.After(page.Name);
        return next is null ? $"{at}/review" : $"{at}/pages/{next.Name}{(review ? "?review=true" : "")}";
    }
}
