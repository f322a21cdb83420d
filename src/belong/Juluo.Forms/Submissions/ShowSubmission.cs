namespace Juluo.Forms;

/// <summary>GET /submissions/{id} — shows the state of a submission: what is still to answer or, once sent, what happens next and the answers.</summary>
[Get("/submissions/{id}", Requires.Nothing, Page = typeof(SubmissionOverviewPage))]
public sealed class ShowSubmission(SubmissionAccess access, IEnumerable<ILimitsSubmissions> limits)
    : Slice<ShowSubmission.Input, ShowSubmission.Output>
{
    public sealed record Input(SubmissionId Id);

    /// <param name="Next">The page on which it continues, or null if all is answered or it was sent.</param>
    /// <param name="Done">The form's closing text, in Markdown.</param>
    /// <param name="Owed">The names of the questions whose documents are still due.</param>
    /// <param name="Closes">True if a visitor sent it and it has no other page, so it can be closed here.</param>
    public sealed record Output(
        SubmissionHead Head,
        IReadOnlyList<AnsweredPage> Pages,
        string? Next,
        Instant SavedAt,
        Instant? SentAt,
        string? Done,
        IReadOnlyList<string> Owed,
        [property: JsonIgnore] Instant KeepUntil,
        [property: JsonIgnore] SubmissionLimit? Limit,
        [property: JsonIgnore] bool Closes
    );

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (await access.Held(input.Id, caller, stop) is not { } held)
            return SubmissionAccess.NotHeld(caller);
        var (submission, path, head) = (held.Submission, held.Path, SubmissionHead.Of(held, caller.Language));
        var sent = submission.SentAt is not null;
        return new Output(
            head,
            AnsweredPage.Of(held, head.Language),
            sent
                ? null
                : (
                    submission.Place is { } last && path.Page(last) is { } page && path.FirstOpen is not null
                        ? GoesOn(held, path, page)
                        : path.FirstOpen
                )?.Name,
            submission.SavedAt,
            submission.SentAt,
            sent ? held.Form.Done?.In(head.Language) : null,
            [.. held.Answers.Where(a => a.Value is SaidFiles { Later: true }).Select(a => a.Key).Where(path.Shows)],
            submission.KeepUntil,
            await SubmissionLimit.Of(held, access, limits, caller.Community.Zone, stop),
            sent && submission is { Person: null, IsTrial: false, Leads: null }
        );
    }

    // Returns the page after the last completed one, or an earlier one with missing or invalid input. Null if the review is next.
    private static FormPage? GoesOn(HeldSubmission held, FormPath path, FormPage last) =>
        path.PlaceOf(path.FirstOpen!.Name) <= path.PlaceOf(last.Name) ? path.FirstOpen
        : last.Questions.Any(q => held.Submission.Typed.All.Keys.Any(f => TypedFields.IsOf(f, q.Name))) ? last
        : path.After(last.Name);
}
