using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Juluo.Questionnaires;

/// <summary>Writes a form as its text file, as a person would: defaults are left out, a text in one language is a line. Reading it gives the same form. Pure.</summary>
public sealed class DefinitionWriter
{
    private readonly StringBuilder text = new();
    private readonly FormDefinition form;

    private DefinitionWriter(FormDefinition form) => this.form = form;

    /// <summary>Returns the text file of a form. O(length).</summary>
    public static string Write(FormDefinition definition) => new DefinitionWriter(definition).Whole();

    private string Whole()
    {
        Line(0, "languages", $"[{string.Join(", ", form.Languages)}]");
        Texts(0, "title", form.Title);
        Texts(0, "intro", form.Intro);
        Line(0, "minutes", form.Minutes?.ToString(CultureInfo.InvariantCulture));
        if (form.KeepDays != FormDefinition.UsualKeepDays)
            Line(0, "keep days", form.KeepDays.ToString(CultureInfo.InvariantCulture));
        text.Append("pages:\n");
        foreach (var page in form.Pages)
            Page(page);
        if (form.Checks.Count > 0)
            text.Append("checks:\n");
        foreach (var check in form.Checks)
        {
            First(4, "must", Scalar(check.Must.ToString()));
            Texts(4, "say", check.Say);
            Line(4, "at", check.At);
        }

        Texts(0, "done", form.Done);
        return text.ToString();
    }

    // Indentation: the keys of an item are two columns after its dash.
    private void Page(FormPage page)
    {
        if (page is { Sections: [{ Title: null, Questions: [var only] }] } && page.Equals(FormPage.Of(only)))
        {
            Question(4, only);
            return;
        }

        First(4, "page", page.Name);
        Texts(4, "title", page.Title);
        Texts(4, "text", page.Text);
        Line(4, "show if", page.ShowIf is { } condition ? Scalar(condition.ToString()) : null);
        if (page.Sections is [{ Title: null } alone])
        {
            Questions(4, "questions", alone.Questions);
            return;
        }

        Indent(4).Append("sections:\n");
        foreach (var section in page.Sections)
        {
            var before = text.Length;
            Texts(8, "title", section.Title);
            Questions(8, "questions", section.Questions);
            text[before + 6] = '-';
        }
    }

    private void Questions(int column, string key, IReadOnlyList<FormQuestion> questions)
    {
        if (questions.Count == 0)
            return;
        Indent(column).Append(key).Append(":\n");
        foreach (var question in questions)
            Question(column + 4, question);
    }

    private void Question(int column, FormQuestion question)
    {
        First(column, "question", question.Name);
        if (question.Kind != FormQuestionKind.Text)
            Line(column, "type", KindWords.Of(question.Kind));
        Texts(column, "label", question.Label);
        Texts(column, "hint", question.Hint);
        Line(column, "show if", question.ShowIf is { } condition ? Scalar(condition.ToString()) : null);
        Flag(column, "required", question.Required, true);
        Flag(column, "sensitive", question.Sensitive, false);
        Choices(column, "choices", question.Choices);
        Line(column, "least", question.Least?.ToString(CultureInfo.InvariantCulture));
        Line(column, "most", question.Most?.ToString(CultureInfo.InvariantCulture));
        Flag(column, "whole", question.Whole, false);
        Line(column, "from", question.From is { } from ? Scalar(from) : null);
        Line(column, "until", question.Until is { } until ? Scalar(until) : null);
        Line(column, "characters", question.Characters?.ToString(CultureInfo.InvariantCulture));
        Line(column, "pattern", question.Pattern is { } pattern ? KindWords.Of(pattern) : null);
        Line(column, "country", question.Country is { } country ? Scalar(country) : null);
        Line(column, "state", question.State is { } state ? Scalar(state) : null);
        Line(column, "postcodes", question.Postcodes is { } postcodes ? Scalar(postcodes) : null);
        Line(column, "currency", question.Currency);
        Line(column, "rows", question.Rows?.ToString(CultureInfo.InvariantCulture));
        Questions(column, "columns", question.Columns);
        Choices(column, "needed", question.Needed);
        Flag(column, "later", question.Later, true);
        Texts(column, "statement", question.Statement);
        Line(column, "prefill", question.Prefill);
        Line(column, "same as", question.SameAs);
    }

    private void Choices(int column, string key, IReadOnlyList<FormChoice> choices)
    {
        if (choices.Count == 0)
            return;
        Indent(column).Append(key).Append(":\n");
        foreach (var choice in choices)
            Texts(column + 2, choice.Name, choice.Label);
    }

    private void Texts(int column, string key, FormTexts? texts)
    {
        if (texts is not { IsEmpty: false })
            return;
        if (texts.Said is [{ Key: var language, Value: var one }] && language == form.Languages[0])
        {
            Value(column, key, one);
            return;
        }

        Indent(column).Append(key).Append(":\n");
        foreach (var (other, said) in texts.Said)
            Value(column + 2, other, said);
    }

    private void Value(int column, string key, string value)
    {
        if (
            !value.Contains('\n', StringComparison.Ordinal)
            || value.Split('\n').Any(l => l.StartsWith(' ') || l.EndsWith(' ') || l.Contains('\t', StringComparison.Ordinal))
        )
        {
            Line(column, key, Scalar(value));
            return;
        }

        Indent(column).Append(key).Append(": |-\n");
        foreach (var line in value.Split('\n'))
            (line.Length == 0 ? text : Indent(column + 2)).Append(line).Append('\n');
    }

    private void First(int column, string key, string value) =>
        Indent(column - 2).Append("- ").Append(key).Append(": ").Append(value).Append('\n');

    private void Flag(int column, string key, bool value, bool usual) =>
        Line(
            column,
            key,
            value == usual ? null
                : value ? "yes"
                : "no"
        );

    private void Line(int column, string key, string? value)
    {
        if (value is not null)
            Indent(column).Append(key).Append(": ").Append(value).Append('\n');
    }

    private StringBuilder Indent(int column) => text.Append(' ', column);

    /// <summary>Writes a value without quotes if YAML gives no meaning to its characters, otherwise quoted.</summary>
    private static string Scalar(string value) =>
        value.Length > 0
        && (char.IsLetterOrDigit(value[0]) || value[0] > '\u3000')
        && value.All(c => !char.IsControl(c) && !":#{}[]&*!|>'\"%@`,?".Contains(c, StringComparison.Ordinal))
        && !char.IsWhiteSpace(value[^1])
        && value.ToLowerInvariant() is not ("null" or "nan")
            ? value
            : JsonSerializer.Serialize(value, AnswerJson.Options);
}
