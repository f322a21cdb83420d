using Juluo.Rules;

namespace Juluo.Services;

/// <summary>
/// Converts the answers of a check into answers of an application. A form question matches the rules' question with the same name and kind. Values the form does not accept are left
/// out, so that the form asks for them. Pure.
/// </summary>
internal static class CheckPrefill
{
    public static AnswerSet Of(FormDefinition form, RuleSet rules, Answers answers) =>
        new(
            from question in form.Questions
            let asked = rules.Questions.FirstOrDefault(q => q.Name == question.Name)
            where asked is not null
            let given = answers.To(asked.Name)
            where given is { IsKnown: true }
            let answer = Answer(question, asked, given.Value)
            where answer is not null
            select KeyValuePair.Create(question.Name, answer)
        );

    private static AnswerValue? Answer(FormQuestion question, Question asked, Value given) =>
        (question.Kind, given.Kind) switch
        {
            (FormQuestionKind.Number, Kind.Number) => Within(question, given.Number.ToDecimal()) is { } number
            && (!question.Whole || number == decimal.Truncate(number))
                ? new SaidNumber(number)
                : null,
            // An amount in another currency does not match.
            (FormQuestionKind.Money, Kind.Number) => asked.Type.Unit?.Currency is { } currency
            && (question.Currency ?? currency) == currency
            && Within(question, given.Number.ToDecimal()) is { } amount
                ? new SaidMoney((long)decimal.Round(amount * MoneyText.MinorUnits(currency)), currency)
                : null,
            (FormQuestionKind.YesNo, Kind.YesNo) => new SaidYesNo(given.IsYes),
            (FormQuestionKind.Choice, Kind.Choice) => question.Choices.FirstOrDefault(c => c.Name == asked.Type.Options[given.Option])
                is { } choice
                ? new SaidChoice(choice.Name)
                : null,
            (FormQuestionKind.Date, Kind.Date) => new SaidDay(LocalDate.FromDateOnly(given.Day)),
            (FormQuestionKind.Text or FormQuestionKind.LongText, Kind.Text) when given.Word!.Length <= question.Longest => new SaidText(
                given.Word
            ),
            _ => null,
        };

    private static decimal? Within(FormQuestion question, decimal number) =>
        number < question.Least || number > question.Most ? null : number;
}
