namespace Juluo.Surveys;

/// <summary>GET /surveys/{id}/review — shows all answers before they are sent, each with a way to change it.</summary>
[Get("/surveys/{id}/review", SurveyRights.Answer, Page = typeof(SurveyResponseReviewPage))]
public sealed class ShowSurveyResponseReview(SurveyResponseAccess access)
    : Slice<ShowSurveyResponseReview.Input, ShowSurveyResponseReview.Output>
{
    public sealed record Input(SurveyId Id);

    /// <param name="Page">The name of its page.</param>
    /// <param name="Answer">The answer, or null.</param>
    public sealed record Line(string Page, FormQuestion Question, AnswerValue? Answer);

    /// <param name="Missing">The number of required questions without an answer.</param>
    public sealed record Output(SurveyResponseHead Head, IReadOnlyList<Line> Lines, int Missing, bool ShowsTexts);

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var of = await access.Of(input.Id, caller, stop);
        if (of.Failed)
            return of.As<Output>();
        var (held, walk) = (of.Value, of.Value.Walk);
        return new Output(
            SurveyResponseHead.Of(held),
            [.. walk.Pages.SelectMany(p => p.Questions.Select(q => new Line(p.Name, q, walk.Answers[q.Name])))],
            walk.Missing(held.Language).Count,
            held.Survey.ShowsTexts
        );
    }
}
