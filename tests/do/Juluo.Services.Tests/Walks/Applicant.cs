using Juluo.Rules;
using Case = Juluo.Rules.Case;

namespace Juluo.Services.Tests;

/// <summary>A recorded household at the application: its input for a question of the form. Data missing in the record (names, dates, addresses) has the usual length.</summary>
internal sealed class Applicant(RuleSet rules, Case household)
{
    private static readonly string[] Names = ["Guadalupe Hernández", "Miguel Hernández", "Sofía Hernández", "Lucas Hernández"];

    public DateOnly Day => household.On;

    /// <summary>The record's answer to a question of the rules; if none is recorded: nothing, or no.</summary>
    public string Says(Question question)
    {
        if (household.Answers.To(question.Name) is not { IsKnown: true } given)
            return question.Type.Kind switch
            {
                Kind.YesNo => "no",
                Kind.Choice when question.Name == "home" => Says(rules.Question("homeless_shelter_costs")!) == "0" ? "own" : "no_fixed",
                Kind.Choice => question.Type.Options[0],
                Kind.Number when question.Name == "household_size" => $"{Size}",
                _ => "0",
            };
        return given.Kind == Kind.Choice ? question.Type.Options[given.Option] : given.ToString();
    }

    /// <summary>The input for the fields of a question of the form.</summary>
    public TypedFields Types(FormQuestion question)
    {
        var name = question.Name;
        if (rules.Questions.FirstOrDefault(q => q.Name == name) is { } asked)
            return One(name, Says(asked));
        return name switch
        {
            "name" or "signature" => One(name, Names[0]),
            "born" => One(name, Born(0)),
            "spoken_language" => One(name, "spanish"),
            "address" => One($"{name}-postcode", "94601")
                .With($"{name}-state", "CA")
                .With($"{name}-city", "Oakland")
                .With($"{name}-street", "1234 Fruitvale Avenue, Apt 5"),
            "county" => One(name, "alameda"),
            "contact_by" => One(name, "phone"),
            "phone" => One(name, "510 555 0142"),
            "others" => Rows(
                name,
                Size - 1,
                row => [("name", Names[(row + 1) % 4]), ("born", Born(row + 1)), ("relation", "child"), ("applies", "yes")]
            ),
            "jobs" => Rows(
                name,
                Math.Max(1, Workers),
                row => [("who", Names[row % 4]), ("employer", "El Farolito"), ("paid", "two_weeks")]
            ),
            "income_this_month" => One(
                name,
                (Money("earned_income") + Money("unearned_income")).ToString(System.Globalization.CultureInfo.InvariantCulture)
            ),
            "seasonal_farmworker" => One(name, "no"),
            "all_citizens" => One(name, Any("is_citizen", otherwise: true, meant: false) ? "not_all" : "all"),
            "student" => One(name, Any("enrolled_half_time", otherwise: false, meant: true) ? "yes" : "no"),
            "interview_by" => One(name, "phone"),
            "interview_when" => One(name, "morning"),
            "identity" or "income_proof" or "housing_proof" => One($"{name}-later", "yes"),
            "consent" => One(name, "yes"),
            _ when !question.Required => TypedFields.None,
            _ => throw new InvalidOperationException($"No one knows what this household answers to {name}."),
        };
    }

    private int Size => household.Answers.To("household_size") is { IsKnown: true } size ? (int)size.Number.Above : Math.Max(1, Members);

    private int Members => household.Answers.Rows("members") ?? 0;

    private int Workers =>
        Enumerable
            .Range(0, Members)
            .Count(m => household.Answers.To("members", m, "hours_a_week") is { IsKnown: true } hours && hours.Number.Sign > 0);

    private decimal Money(string question) => household.Answers.To(question) is { IsKnown: true } amount ? amount.Number.ToDecimal() : 0;

    private bool Any(string question, bool otherwise, bool meant) =>
        Enumerable
            .Range(0, Members)
            .Any(m => (household.Answers.To("members", m, question) is { IsKnown: true } is_ ? is_.IsYes : otherwise) == meant);

    // Ages as recorded; a person without a recorded age is ten.
    private string Born(int member) =>
        $"3/14/{Day.Year - (member < Members && household.Answers.To("members", member, "age") is { IsKnown: true } age ? (int)age.Number.Above : 10)}";

    private static TypedFields One(string field, string value) => TypedFields.None.With(field, value);

    private static TypedFields Rows(string table, int rows, Func<int, IEnumerable<(string Column, string Value)>> row) =>
        Enumerable
            .Range(0, rows)
            .SelectMany(r => row(r).Select(c => (Field: $"{table}-{r}-{c.Column}", c.Value)))
            .Aggregate(TypedFields.None.With($"{table}-rows", $"{rows}"), (all, c) => all.With(c.Field, c.Value));
}
