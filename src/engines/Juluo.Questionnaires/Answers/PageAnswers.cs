namespace Juluo.Questionnaires;

/// <summary>The answers of one page.</summary>
/// <param name="Answers">By question; null: answered no more.</param>
/// <param name="Left">What was typed and is no answer: it stands in its fields when the page is opened again.</param>
public sealed record PageAnswers(IReadOnlyDictionary<string, AnswerValue?> Answers, TypedFields Left, List<FormFault> Wrong)
{
    /// <summary>Reads a page. A question that only an answer of the same page brings up is read if it was there to be answered. Pure.</summary>
    public static PageAnswers Read(FormPage page, AnswerSet before, TypedFields typed, AnswerContext context)
    {
        var answers = new Dictionary<string, AnswerValue?>(StringComparer.Ordinal);
        var wrong = new List<FormFault>();
        var left = new HashSet<string>(StringComparer.Ordinal);
        foreach (var question in page.Questions)
        {
            if (question.ShowIf is { } condition && condition.Evaluate(before) != true)
                continue;
            // A secret that was saved is not shown again, so its empty field says nothing of it.
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

    /// <summary>The empty field of a secret that is saved.</summary>
    internal static bool KeepsSecret(FormQuestion question, TypedFields typed) =>
        question.Pattern == TextPattern.UsSsn && typed.One(question.Name) is null && Truth.Of(typed.One($"{question.Name}-remove")) != true;
}
