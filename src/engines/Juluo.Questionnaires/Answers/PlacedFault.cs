namespace Juluo.Questionnaires;

/// <summary>A fault that keeps an answered form from being sent: answers that contradict each other, or typed text that is not an answer.</summary>
/// <param name="Page">The page on which to correct it.</param>
/// <param name="Question">The question it belongs to.</param>
public sealed record PlacedFault(FormPage Page, string Question, FormFault What)
{
    /// <summary>Returns the same fault for a page without the field.</summary>
    public FormFault Apart =>
        What switch
        {
            AnswerFaults.Contradicts contradicts => new AnswerFaults.Contradicts(null, contradicts.Says),
            AnswerFaults.OtherSigner other => new AnswerFaults.OtherSigner(null, other.Name),
            _ => new AnswerFaults.StillWrong(null, Page.Questions.First(q => q.Name == Question).Label.In(Language)),
        };

    private string Language { get; init; } = "";

    /// <summary>Returns failed checks, and signatures by other people. Counts only questions that are shown and answered; a visible table without rows counts as empty. Pure.</summary>
    /// <param name="leaving">Only faults whose last question is on this page; null: all faults.</param>
    public static IEnumerable<PlacedFault> Of(FormDefinition form, FormPath path, string language, string? leaving = null)
    {
        var answers = form
            .Questions.Where(q => q.Kind == FormQuestionKind.Table && path.Shows(q.Name) && path.Answers[q.Name] is null)
            .Aggregate(path.Answers, (all, table) => all.With(table.Name, new SaidRows([])));
        foreach (var check in form.Checks)
            if (
                path.Shows(check.At)
                && check.Must.Questions.All(path.Shows)
                && (leaving is null || Last(path, check.Must.Questions) == leaving)
                && check.Must.Evaluate(answers) == false
            )
                yield return At(path, check.At, language, at => new AnswerFaults.Contradicts(at, check.Say.In(language)));
        foreach (var signed in path.Pages.SelectMany(p => p.Questions).Where(q => q.SameAs is not null && path.Shows(q.SameAs)))
            if (
                answers[signed.Name] is SaidSignature { As: null } signature
                && (leaving is null || Last(path, [signed.Name, signed.SameAs!]) == leaving)
                && PersonName.In(answers[signed.SameAs!]) is { } name
                && !PersonName.Same(name, signature.Name)
            )
                yield return At(path, signed.Name, language, at => new AnswerFaults.OtherSigner(at, name));
    }

    /// <summary>Returns faults of stored text that is not an answer yet. It replaces an earlier answer. Pure.</summary>
    public static IEnumerable<PlacedFault> Unread(FormPath path, TypedFields typed, AnswerContext context) =>
        from page in path.Pages
        from question in page.Questions
        let left = typed.Where(f => TypedFields.IsOf(f, question.Name))
        where left.All.Count > 0 && !PageAnswers.KeepsSecret(question, left)
        from error in AnswerReader.Read(question, left, context).Wrong.Take(1)
        select new PlacedFault(page, question.Name, error) { Language = context.Language };

    private static PlacedFault At(FormPath path, string question, string language, Func<string, FormFault> what) =>
        new(path.Pages.First(p => p.Questions.Any(q => q.Name == question)), question, what(TypedFields.Prefix + question))
        {
            Language = language,
        };

    private static string? Last(FormPath path, IReadOnlyCollection<string> questions) =>
        path.Pages.LastOrDefault(p => p.Questions.Any(q => questions.Contains(q.Name)))?.Name;
}
