namespace Juluo.Forms;

/// <summary>A page of a form with its answers, for reading.</summary>
public sealed record AnsweredPage(string Name, string? Title, IReadOnlyList<AnsweredQuestion> Answers)
{
    internal static List<AnsweredPage> Of(HeldSubmission held, string language) => Of(held.Path, held.Documents, language);

    internal static List<AnsweredPage> Of(FormPath path, IReadOnlyList<DocumentPage> documents, string language)
    {
        return
        [
            .. path.Pages.Select(p => new AnsweredPage(
                p.Name,
                p.Title?.In(language),
                [
                    .. p.Questions.Select(q => new AnsweredQuestion(
                        q,
                        q.Label.In(language),
                        q.Shown(path.Answers[q.Name]),
                        [.. documents.Where(d => d.Question == q.Name)]
                    )),
                ]
            )),
        ];
    }
}

/// <param name="Label">The question's label in the reader's language.</param>
/// <param name="Answer">The answer, or null.</param>
public sealed record AnsweredQuestion(FormQuestion Question, string Label, AnswerValue? Answer, IReadOnlyList<DocumentPage> Documents);
