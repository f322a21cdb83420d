using Juluo.Rules;

namespace Juluo.Services;

/// <summary>A person's progress through a check: the answers so far, in the order given, and the language.</summary>
/// <param name="Language">The language of the questions; null for the page's language.</param>
/// <param name="Given">The answers.</param>
internal sealed record Screening(string? Language, IReadOnlyList<Screening.Answer> Given)
{
    /// <summary>The maximum number of rows in a list, such as people in a household. More would not fit into a cookie, and need a caseworker.</summary>
    public const int MostRows = 12;

    public static Screening New { get; } = new(null, []);

    /// <param name="Place">The question: its name, <c>list</c> or <c>list/row/name</c>.</param>
    /// <param name="Text">The answer in the format of rule files.</param>
    public sealed record Answer(string Place, string Text);

    public static string Name(AnswerPlace place) =>
        place.List is null ? place.Question!
        : place.Question is null ? place.List
        : $"{place.List}/{place.Row}/{place.Question}";

    /// <summary>Returns the place with a name; null if the rules have no such question.</summary>
    public static AnswerPlace? Place(RuleSet rules, string name)
    {
        var parts = name.Split('/');
        if (parts.Length == 1)
        {
            return rules.List(name) is not null ? new(name, -1, null)
                : rules.Questions.Any(q => q.Name == name) ? new AnswerPlace(null, -1, name)
                : null;
        }

        return
            parts.Length == 3
            && rules.List(parts[0])?.Fields.Any(f => f.Name == parts[2]) == true
            && int.TryParse(parts[1], out var row)
            && row is >= 0 and < MostRows
            ? new AnswerPlace(parts[0], row, parts[2])
            : null;
    }

    /// <summary>Returns the answers for the rules engine. Answers that the rules no longer ask for or accept are left out.</summary>
    public Answers Answers(RuleSet rules)
    {
        var answers = Juluo.Rules.Answers.None(rules);
        foreach (var (name, text) in Given)
        {
            if (Place(rules, name) is not { } place)
                continue;
            if (place.List is null && CheckAnswer.Kept(rules.Question(place.Question!)!, text) is { Failed: false } one)
                answers = answers.With(place.Question!, one.Value);
            else if (
                place is { List: not null, Question: null }
                && CheckAnswer.Read(rules.List(place.List)!, text) is { Failed: false } rows
            )
                answers = answers.WithRows(
                    place.List,
                    Enumerable.Range(0, rows.Value).Select(_ => new Dictionary<string, Value>(StringComparer.Ordinal))
                );
            else if (
                place is { List: { } list, Question: { } question }
                && answers.Rows(list) > place.Row
                && CheckAnswer.Kept(rules.Question(question)!, text) is { Failed: false } field
            )
                answers = answers.With(list, place.Row, question, field.Value);
        }

        return WithoutMoot(rules, answers);
    }

    /// <summary>Removes answers to questions that other answers have made irrelevant.</summary>
    public static Answers WithoutMoot(RuleSet rules, Answers answers) =>
        rules
            .Questions.Where(q => answers.To(q.Name) is not null && IsMoot(q, answers))
            .Aggregate(answers, (counted, q) => counted.Without(q.Name));

    /// <summary>Returns the answers that count: all given answers except those made irrelevant by an answer changed later.</summary>
    public IReadOnlyList<Answer> Counted(RuleSet rules)
    {
        var answers = Answers(rules);
        return
        [
            .. Given.Where(a =>
                Place(rules, a.Place) is not { List: null, Question: { } name }
                || answers.To(name) is not null
                || !rules.Question(name)!.Presupposes.Any()
            ),
        ];
    }

    private static bool IsMoot(Question question, Answers answers) =>
        question.Presupposes.Any(p =>
            answers.To(p.Question.Name) is { } said ? p.Holds(said) == false : p.Question.Presupposes.Any() && IsMoot(p.Question, answers)
        );

    /// <summary>Adds an answer; an answer to the same question is replaced in its position.</summary>
    public Screening With(string place, string text) =>
        Given.Any(a => a.Place == place)
            ? this with
            {
                Given = [.. Given.Select(a => a.Place == place ? new Answer(place, text) : a)],
            }
            : this with
            {
                Given = [.. Given, new(place, text)],
            };

    /// <summary>Removes an answer. Removing the size of a list removes its rows too.</summary>
    public Screening Without(string place) =>
        this with
        {
            Given = [.. Given.Where(a => a.Place != place && !a.Place.StartsWith(place + "/", StringComparison.Ordinal))],
        };
}
