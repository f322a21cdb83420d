namespace Juluo.Questionnaires;

/// <summary>The answers of one page.</summary>
/// <param name="Answers">Answers by question; null: the answer was removed.</param>
/// <param name="Left">Typed text that is not an answer: it is displayed in its fields when the page is opened again.</param>
public sealed record PageAnswers(IReadOnlyDictionary<string, AnswerValue?> Answers, TypedFields Left, List<FormFault> Wrong)
{
    /// <summary>Reads a page. A question that becomes visible only through an answer of the same page is read if its field was on the page. Pure.</summary>
    public static PageAnswers Read(FormPage page, AnswerSet before, TypedFields typed, AnswerContext context)
    {
        var answers = new Dictionary<string, AnswerValue?>(StringComparer.Ordinal);
        var wrong = new List<FormFault>();
        var left = new HashSet<string>(StringComparer.Ordinal);
        foreach (var question in page.Questions)
        {
            if (question.ShowIf is { } condition && condition.Evaluate(before) != true)
                continue;
            // A saved secret is not displayed again, so an empty field leaves it unchanged.
            var (answer, errors) =
                KeepsSecret(question, typed) && before[question.Name] is { } kept
                    ? (kept, [])
                    : AnswerReader.Read(question, typed, context);
            wrong.AddRange(errors);
            answers[question.Name] = answer;
            before = before.With(question.Name, answer);
            if (errors.Count > 0)
                left.UnionWith(typed.All.Keys.Where(f => TypedFields.IsOf(f, question.Name)));
        }

        return new(answers, typed.Where(left.Contains), wrong);
    }

    /// <summary>Checks that an empty field leaves a saved secret unchanged: removal was not requested.</summary>
    internal static bool KeepsSecret(FormQuestion question, TypedFields typed) =>
        question.Pattern == TextPattern.UsSsn && typed.One(question.Name) is null && Truth.Of(typed.One($"{question.Name}-remove")) != true;
}
