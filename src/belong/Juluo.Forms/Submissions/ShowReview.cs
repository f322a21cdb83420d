namespace Juluo.Forms;

/// <summary>GET /submissions/{id}/review — shows all answers before they are sent, each with a way to change it.</summary>
[Get("/submissions/{id}/review", Requires.Nothing, Page = typeof(ReviewPage))]
public sealed class ShowReview(SubmissionAccess access, Clock clock) : Slice<ShowReview.Input, ShowReview.Output>
{
    public sealed record Input(SubmissionId Id);

    /// <param name="Missing">The names of required questions without an answer.</param>
    public sealed record Output(
        SubmissionHead Head,
        IReadOnlyList<AnsweredPage> Pages,
        IReadOnlyList<string> Missing,
        IReadOnlyList<Fault> Faults,
        [property: JsonIgnore] bool American
    );

    /// <summary>A fault to correct before sending.</summary>
    /// <param name="Page">The page's name.</param>
    /// <param name="Question">The question's name.</param>
    public sealed record Fault(string Page, string Question, [property: JsonIgnore] Error What);

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (await access.Held(input.Id, caller, stop) is not { } held)
            return SubmissionAccess.NotHeld(caller);
        if (held.Submission.SentAt is not null)
            return new SubmissionErrors.SentAlready();
        var head = SubmissionHead.Of(held, caller.Language);
        return new Output(
            head,
            AnsweredPage.Of(held, head.Language),
            [.. held.Path.Missing.Select(q => q.Name)],
            [.. held.Faults(held.Context(caller, clock)).Select(f => new Fault(f.Page.Name, f.Question, f.What.AsError()))],
            held.Form.IsAmerican
        );
    }
}
