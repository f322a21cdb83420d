using Juluo.Rules;

namespace Juluo.Services;

/// <summary>
/// Converts the answers of an application into answers for the rules, the inverse of <see cref="CheckPrefill"/>. A form question matches the rules' question with the same name and
/// kind; a table matches the list with the same name or alternative name. Values the rules do not accept are left open. Pure.
/// </summary>
internal static class ApplicationAnswers
{
    public static Answers Of(RuleSet rules, FormDefinition form, AnswerSet said)
    {
        var answers = Answers.None(rules);
        foreach (var question in rules.Questions)
        {
            if (form.Question(question.Name) is not null && Read(question, said[question.Name]) is { } value)
                answers = answers.With(question.Name, value);
        }

        foreach (var list in rules.Lists)
        {
            if (Table(list, form, said) is { } rows && rows.Count >= list.Least && rows.Count <= list.Most)
                answers = answers.WithRows(list.Name, rows.Select(r => Row(list, r)));
        }

        return Screening.WithoutMoot(rules, answers);
    }

    // Matches the list's name, or one of its alternative names.
    private static IReadOnlyList<IReadOnlyDictionary<string, AnswerValue>>? Table(QuestionList list, FormDefinition form, AnswerSet said) =>
        list
            .Also.Prepend(list.Name)
            .Where(n => form.Question(n) is not null)
            .Select(n => said[n])
            .OfType<SaidRows>()
            .FirstOrDefault()
            ?.Rows;

    private static Dictionary<string, Value> Row(QuestionList list, IReadOnlyDictionary<string, AnswerValue> said) =>
        (
            from field in list.Fields
            let value = Read(field, said.GetValueOrDefault(field.Name))
            where value is not null
            select (field.Name, Value: value.Value)
        ).ToDictionary(f => f.Name, f => f.Value, StringComparer.Ordinal);

    private static Value? Read(Question question, AnswerValue? said)
    {
        Value? value = (question.Type.Kind, said) switch
        {
            (Kind.Number, SaidNumber number) => Number(question, (Exact)number.Value),
            // An amount in another currency does not match.
            (Kind.Number, SaidMoney money) when money.Currency == question.Type.Unit?.Currency => Number(
                question,
                Exact.Of(money.Minor, MoneyText.MinorUnits(money.Currency))
            ),
            (Kind.YesNo, SaidYesNo yesNo) => Value.Of(yesNo.Yes),
            (Kind.Choice, SaidChoice choice) when question.Type.Options.IndexOf(choice.Choice) is >= 0 and var place => Value.OfOption(
                place
            ),
            (Kind.Date, SaidDay day) => Value.Of(day.Day.ToDateOnly()),
            (Kind.Text, SaidText text) => Value.Of(text.Text),
            _ => null,
        };
        return value is { } read && (read.Kind == Kind.Text || question.Range.Holds(read)) ? read : null;
    }

    private static Value? Number(Question question, Exact number) =>
        question.Whole && !number.IsWhole ? null : Value.Of(question.Whole ? number : number.RoundHalfUp(question.Step));
}
