namespace Juluo.Questionnaires;

/// <summary>
/// Faults that keep a form from being read or published. <c>Line</c> is the line of the text file from 1, 0 if there is none; <c>Part</c> the faulty key, <c>Said</c> the
/// written text, <c>Known</c> the permitted values, <c>Where</c> the check or the name of the page or question that a condition belongs to.
/// </summary>
public static class DefinitionFaults
{
    private const string InText = "text";

    /// <summary>The text is not YAML.</summary>
    public sealed record Unreadable(int Line) : FormFault("form-definition.unreadable", InText);

    /// <summary>A bracket or brace opens in this line and is never closed.</summary>
    public sealed record Unclosed(int Line) : FormFault("form-definition.unclosed", InText);

    /// <summary>A line is indented with a tab; YAML is indented with blanks.</summary>
    public sealed record Tab(int Line) : FormFault("form-definition.tab", InText);

    /// <summary>A YAML alias, which would repeat a part of the file.</summary>
    public sealed record Alias(int Line) : FormFault("form-definition.alias", InText);

    /// <summary>Faults of a question that was made in the browser.</summary>
    /// <param name="Number">Number of the question, from 1.</param>
    /// <param name="Name">Name for the link to its page.</param>
    public sealed record InQuestion(int Number, string Question, string Name, FormFault What)
        : FormFault("form-definition.in-question", InText);

    /// <summary>A fault of a question that was made in the browser, for faults that name the question themselves.</summary>
    public sealed record AtQuestion(int Number, string Name, FormFault What) : FormFault("form-definition.at-question", InText);

    public sealed record UnknownKey(int Line, string Part, string Known) : FormFault("form-definition.unknown-key", InText);

    public sealed record Lacks(int Line, string Part) : FormFault("form-definition.lacks", InText);

    public sealed record NoText(int Line, string Part) : FormFault("form-definition.no-text", InText);

    public sealed record NoList(int Line, string Part) : FormFault("form-definition.no-list", InText);

    public sealed record NoKeys(int Line, string Part) : FormFault("form-definition.no-keys", InText);

    public sealed record NoNumber(int Line, string Part) : FormFault("form-definition.no-number", InText);

    public sealed record NoYesNo(int Line, string Part) : FormFault("form-definition.no-yes-no", InText);

    public sealed record NoName(int Line, string Said) : FormFault("form-definition.no-name", InText);

    public sealed record NoKind(int Line, string Said, string Known) : FormFault("form-definition.no-kind", InText);

    public sealed record NoLanguage(int Line, string Said) : FormFault("form-definition.no-language", InText);

    public sealed record OtherLanguage(int Line, string Said) : FormFault("form-definition.other-language", InText);

    public sealed record Twice(int Line, string Name) : FormFault("form-definition.twice", InText);

    public sealed record TooLong(int Line, string Part, int Most) : FormFault("form-definition.too-long", InText);

    public sealed record TooMany(int Line, string Part, int Most) : FormFault("form-definition.too-many", InText);

    public sealed record NoQuestions(int Line) : FormFault("form-definition.no-questions", InText);

    public sealed record TooFewChoices(int Line, string Question) : FormFault("form-definition.too-few-choices", InText);

    public sealed record NoColumns(int Line, string Question) : FormFault("form-definition.no-columns", InText);

    public sealed record NoColumnKind(int Line, string Question) : FormFault("form-definition.no-column-kind", InText);

    public sealed record NoStatement(int Line, string Question) : FormFault("form-definition.no-statement", InText);

    public sealed record NoCurrency(int Line, string Said) : FormFault("form-definition.no-currency", InText);

    public sealed record NoPattern(int Line, string Said, string Known) : FormFault("form-definition.no-pattern", InText);

    public sealed record NoCountry(int Line, string Said, string Known) : FormFault("form-definition.no-country", InText);

    public sealed record NoState(int Line, string Said) : FormFault("form-definition.no-state", InText);

    public sealed record NoPostcodes(int Line, string Said) : FormFault("form-definition.no-postcodes", InText);

    public sealed record NoDay(int Line, string Said) : FormFault("form-definition.no-day", InText);

    public sealed record MostBelowLeast(int Line, string Question) : FormFault("form-definition.most-below-least", InText);

    public sealed record NoPrefill(int Line, string Said) : FormFault("form-definition.no-prefill", InText);

    /// <summary>Two choices have the same label, so their answers cannot be told apart.</summary>
    public sealed record SameLabel(int Line, string Question, string Label) : FormFault("form-definition.same-label", InText);

    public sealed record NoSigner(int Line, string Question, string Said) : FormFault("form-definition.no-signer", InText);

    public sealed record NoTable(int Line, string Where, string Question) : FormFault("form-definition.no-table", InText);

    public sealed record NoSumColumn(int Line, string Where, string Question, string Column)
        : FormFault("form-definition.no-sum-column", InText);

    public sealed record NotCompared(int Line, string Where, string Question) : FormFault("form-definition.not-compared", InText);

    /// <summary>A day is compared with a number.</summary>
    public sealed record DayAndNumber(int Line, string Where) : FormFault("form-definition.day-and-number", InText);

    public sealed record NoPlace(int Line, string Where, string Question) : FormFault("form-definition.no-place", InText);

    /// <param name="Why">The fault of the condition itself.</param>
    public sealed record NoCondition(int Line, string Where, FormFault Why) : FormFault("form-definition.no-condition", InText);

    public sealed record UnknownQuestion(int Line, string Where, string Question) : FormFault("form-definition.unknown-question", InText);

    public sealed record LaterQuestion(int Line, string Where, string Question) : FormFault("form-definition.later-question", InText);

    public sealed record UnknownChoice(int Line, string Where, string Question, string Said, string Known)
        : FormFault("form-definition.unknown-choice", InText);
}
