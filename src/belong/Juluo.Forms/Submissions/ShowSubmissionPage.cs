namespace Juluo.Forms;

/// <summary>GET /submissions/{id}/pages/{name} — shows a page of a form with what was answered before. Only the person or the browser that holds the submission finds it.</summary>
[Get("/submissions/{id}/pages/{name}", Requires.Nothing, Page = typeof(SubmissionPage))]
public sealed class ShowSubmissionPage(SubmissionAccess access, Clock clock) : Slice<ShowSubmissionPage.Input, ShowSubmissionPage.Output>
{
    /// <param name="Review">True if opened from the review, to which it then returns.</param>
    public sealed record Input(SubmissionId Id, string Name, bool Review = false);

    /// <param name="Asked">The page, with the questions that are shown.</param>
    /// <param name="Place">The page's number among the shown pages, from 1.</param>
    /// <param name="Pages">The number of pages shown given the answers so far.</param>
    /// <param name="MostPages">The maximum number of pages that later answers can lead to.</param>
    /// <param name="Typed">The values of its fields, by the field’s name without “a-”.</param>
    /// <param name="Before">The previous page, or null for the first.</param>
    public sealed record Output(
        SubmissionHead Head,
        FormPage Asked,
        int Place,
        int Pages,
        int MostPages,
        IReadOnlyDictionary<string, IReadOnlyList<string>> Typed,
        string? Before,
        IReadOnlyList<DocumentPage> Documents,
        bool Review,
        [property: JsonIgnore] string Currency,
        [property: JsonIgnore] IReadOnlyList<Error> Faults,
        [property: JsonIgnore] bool American
    );

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (await access.Held(input.Id, caller, stop) is not { } held)
            return SubmissionAccess.NotHeld(caller);
        if (held.Submission.SentAt is not null)
            return new SubmissionErrors.SentAlready();
        var path = held.Path;
        if (path.Page(input.Name) is not { } page || held.Form.Page(input.Name) is not { } whole)
            return held.Form.Page(input.Name) is null ? new NotFound() : new SubmissionErrors.PageNotShown();
        var typed = whole.Questions.Aggregate(TypedFields.None, (all, q) => AnswerTyping.Of(q, held.Submission.Answers[q.Name]).Over(all));
        var left = held.Submission.Typed.Where(f => whole.Questions.Any(q => TypedFields.IsOf(f, q.Name)));
        // Later input for a question replaces its saved answer entirely.
        typed = left.Over(
            typed.Where(f => !whole.Questions.Any(q => TypedFields.IsOf(f, q.Name) && left.All.Keys.Any(l => TypedFields.IsOf(l, q.Name))))
        );
        return new Output(
            SubmissionHead.Of(held, caller.Language),
            page,
            path.PlaceOf(page.Name) + 1,
            path.Pages.Count,
            path.MostPages,
            typed.All,
            path.Before(page.Name)?.Name,
            [.. held.Documents.Where(d => page.Questions.Any(q => q.Name == d.Question))],
            input.Review,
            caller.Community.Currency,
            // People who come here to correct something see the errors.
            input.Review
                ? [.. held.Faults(held.Context(caller, clock)).Where(f => f.Page.Name == page.Name).Select(f => f.What.AsError())]
                : [],
            held.Form.IsAmerican
        );
    }
}
