namespace Juluo.Questionnaires;

/// <summary>Faults of the checks of a form: unknown questions, tables or columns, and values that cannot be compared. Pure.</summary>
internal static class ChecksCheck
{
    public static IEnumerable<FormFault> Of(FormDefinition form, Func<object, int> line)
    {
        if (form.Checks.Count > FormDefinition.MostChecks)
            yield return new DefinitionFaults.TooMany(line(form), "checks", FormDefinition.MostChecks);
        foreach (var check in form.Checks)
        {
            var (at, where) = (line(check), check.Must.ToString());
            if (form.Question(check.At) is null)
                yield return new DefinitionFaults.NoPlace(at, where, check.At);
            if (check.Say.IsEmpty)
                yield return new DefinitionFaults.Lacks(at, "say");
            else if (check.Say.Said.Any(s => s.Value.EnumerateRunes().Count() > FormCheck.MostSay))
                yield return new DefinitionFaults.TooLong(at, "say", FormCheck.MostSay);
            var unknown = check.Must.Questions.Where(q => form.Question(q) is null).ToList();
            foreach (var question in unknown)
                yield return new DefinitionFaults.UnknownQuestion(at, where, question);
            foreach (var (question, value) in check.Must.Named)
                if (form.Question(question) is { Choices: { Count: > 0 } choices } && choices.All(c => c.Name != value))
                    yield return new DefinitionFaults.UnknownChoice(
                        at,
                        where,
                        question,
                        value,
                        string.Join(", ", choices.Select(c => c.Name))
                    );
            if (unknown.Count > 0)
                continue;
            foreach (var (left, right) in check.Must.Amounts)
            {
                var wrong = left.Terms.Concat(right.Terms).Select(t => Term(form, at, where, t)).OfType<FormFault>().ToList();
                foreach (var error in wrong)
                    yield return error;
                if (wrong.Count == 0 && left.Terms.Concat(right.Terms).Select(t => IsDay(form, t)).Distinct().Count() > 1)
                    yield return new DefinitionFaults.DayAndNumber(at, where);
            }
        }
    }

    private static FormFault? Term(FormDefinition form, int at, string where, ConditionAmount.Term term) =>
        (term, term.Question is { } name ? form.Question(name) : null) switch
        {
            (ConditionAmount.Rows, { Kind: not FormQuestionKind.Table } question) => new DefinitionFaults.NoTable(at, where, question.Name),
            (ConditionAmount.Sum, { Kind: not FormQuestionKind.Table } question) => new DefinitionFaults.NoTable(at, where, question.Name),
            (ConditionAmount.Sum sum, { } table)
                when table.Columns.All(c => c.Name != sum.Column || c.Kind is not (FormQuestionKind.Number or FormQuestionKind.Money)) =>
                new DefinitionFaults.NoSumColumn(at, where, table.Name, sum.Column),
            (
                ConditionAmount.Answer,
                {
                    Kind: not (
                        FormQuestionKind.Number
                        or FormQuestionKind.Money
                        or FormQuestionKind.Date
                        or FormQuestionKind.Several
                        or FormQuestionKind.Table
                        or FormQuestionKind.File
                        or FormQuestionKind.Drawing
                    )
                } question
            ) => new DefinitionFaults.NotCompared(at, where, question.Name),
            _ => null,
        };

    private static bool IsDay(FormDefinition form, ConditionAmount.Term term) =>
        term is ConditionAmount.Literal { IsDay: true }
        || (term is ConditionAmount.Answer answer && form.Question(answer.Of_)!.Kind == FormQuestionKind.Date);
}
