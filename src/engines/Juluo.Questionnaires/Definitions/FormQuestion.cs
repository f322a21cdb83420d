using System.Text.Json.Serialization;

namespace Juluo.Questionnaires;

/// <summary>A question of a form.</summary>
/// <param name="Name">Name in answers, conditions and programs.</param>
public sealed record FormQuestion(string Name, FormQuestionKind Kind, FormTexts Label)
{
    public const int MostLabel = 400;
    public const int MostHint = 1000;
    public const int MostStatement = 8000;
    public const int MostChoices = 200;

    /// <summary>Largest number of options shown as buttons; a choice with more is a drop-down list.</summary>
    public const int MostButtons = 12;
    public const int MostColumns = 8;

    /// <summary>The maximum number of rows in a table whose question sets none.</summary>
    public const int UsualRows = 20;
    public const int MostRows = 50;
    public const int MostNeeded = 12;

    /// <summary>Largest number if the question sets none; a greater one is a typing error.</summary>
    public const decimal UsualMost = 1_000_000_000;

    /// <summary>Help text below the label.</summary>
    public FormTexts? Hint { get; init; }

    /// <summary>True if the question must be answered before the form is sent; a hidden question never is.</summary>
    public bool Required { get; init; } = true;

    /// <summary>True if the answer is encrypted in the database.</summary>
    public bool Sensitive { get; init; }

    /// <summary>The condition for showing the question; null if it is always shown.</summary>
    public FormCondition? ShowIf { get; init; }

    /// <summary>Options of a single or multiple choice.</summary>
    public IReadOnlyList<FormChoice> Choices { get; init; } = [];

    /// <summary>Smallest number or amount (in whole units), or fewest choices.</summary>
    public decimal? Least { get; init; }

    /// <summary>Largest number or amount (in whole units), or most choices; null: no limit in the form.</summary>
    public decimal? Most { get; init; }

    /// <summary>True if the answer to a number question must be a whole number.</summary>
    public bool Whole { get; init; }

    /// <summary>First accepted day of a date, as a day or as <c>today</c>.</summary>
    public string? From { get; init; }

    /// <summary>Last accepted day of a date, as a day or as <c>today</c>.</summary>
    public string? Until { get; init; }

    /// <summary>Maximum number of characters of a text; null: the default of its kind.</summary>
    public int? Characters { get; init; }

    /// <summary>Kind of a text, such as an email address; null: any text.</summary>
    public TextPattern? Pattern { get; init; }

    /// <summary>Country of an address (ISO 3166-1); null: any, and the postcode is not checked.</summary>
    public string? Country { get; init; }

    /// <summary>Preselected state of an address in the United States, by its two letters.</summary>
    public string? State { get; init; }

    /// <summary>First digits of accepted ZIP codes, such as <c>900-961</c>; null: all.</summary>
    public string? Postcodes { get; init; }

    /// <summary>The currency of an amount; null for the community's.</summary>
    public string? Currency { get; init; }

    /// <summary>Columns of a table.</summary>
    public IReadOnlyList<FormQuestion> Columns { get; init; } = [];

    /// <summary>Maximum number of rows of a table; null: <see cref="UsualRows"/>.</summary>
    public int? Rows { get; init; }

    /// <summary>Required documents, by name; empty: one document, which the label names.</summary>
    public IReadOnlyList<FormChoice> Needed { get; init; } = [];

    /// <summary>True if people may send the files after the form.</summary>
    public bool Later { get; init; } = true;

    /// <summary>Text of a consent or signature, in Markdown.</summary>
    public FormTexts? Statement { get; init; }

    /// <summary>Question with the name of the person who signs, unless another person signs for them.</summary>
    public string? SameAs { get; init; }

    /// <summary>Field of a member that fills in the answer: <c>name</c> or <c>email</c>; null: none.</summary>
    public string? Prefill { get; init; }

    /// <summary>Returns the question with the kind email or phone if it is a text with the pattern <c>email</c> or <c>phone</c>; only a text may have a pattern.</summary>
    public FormQuestion Settled() =>
        (Kind, Pattern) switch
        {
            (_, null) => this,
            (FormQuestionKind.Text, TextPattern.Email) => this with { Kind = FormQuestionKind.Email, Pattern = null },
            (FormQuestionKind.Text, TextPattern.Phone) => this with { Kind = FormQuestionKind.Phone, Pattern = null },
            (FormQuestionKind.Text, _) => this,
            _ => this with { Pattern = null },
        };

    /// <summary>True if it is answered with files, which are stored separately from the answers.</summary>
    [JsonIgnore]
    public bool TakesFiles => Kind is FormQuestionKind.File or FormQuestionKind.Drawing;

    /// <summary>True if the question is a choice with so many options that it is shown as a drop-down list instead of buttons.</summary>
    [JsonIgnore]
    public bool IsLongChoice => Kind == FormQuestionKind.Choice && Choices.Count > MostButtons;

    /// <summary>Maximum number of characters of a text: <see cref="Characters"/>, or the default of its kind.</summary>
    [JsonIgnore]
    public int Longest =>
        Characters
        ?? (
            Kind switch
            {
                FormQuestionKind.LongText => 4000,
                FormQuestionKind.Link => 500,
                FormQuestionKind.Email => EmailAddress.Most,
                _ => 200,
            }
        );

    /// <summary>The required documents: those in <see cref="Needed"/>, or the one that the question itself names.</summary>
    [JsonIgnore]
    public IReadOnlyList<FormChoice> Documents => Needed.Count > 0 ? Needed : [new("", Label)];

    /// <summary>Returns its answer for display: only the last digits of a secret.</summary>
    public AnswerValue? Shown(AnswerValue? answer) =>
        answer switch
        {
            SaidText text when Pattern == TextPattern.UsSsn => new SaidText(SsnText.Masked(text.Text)),
            SaidRows rows when Columns.Any(c => c.Pattern == TextPattern.UsSsn) => new SaidRows([
                .. rows.Rows.Select(row =>
                    row.ToDictionary(
                        c => c.Key,
                        c => Columns.FirstOrDefault(q => q.Name == c.Key)?.Shown(c.Value) ?? c.Value,
                        StringComparer.Ordinal
                    )
                ),
            ]),
            _ => answer,
        };

    public bool Equals(FormQuestion? other) =>
        other is not null
        && (Name, Kind, Required, Sensitive, Least, Most, Whole, From, Until)
            == (other.Name, other.Kind, other.Required, other.Sensitive, other.Least, other.Most, other.Whole, other.From, other.Until)
        && (Characters, Currency, Rows, Later, Prefill) == (other.Characters, other.Currency, other.Rows, other.Later, other.Prefill)
        && (Pattern, Country, State, Postcodes) == (other.Pattern, other.Country, other.State, other.Postcodes)
        && SameAs == other.SameAs
        && Equals(Label, other.Label)
        && Equals(Hint, other.Hint)
        && Equals(ShowIf, other.ShowIf)
        && Equals(Statement, other.Statement)
        && Choices.SequenceEqual(other.Choices)
        && Columns.SequenceEqual(other.Columns)
        && Needed.SequenceEqual(other.Needed);

    public override int GetHashCode() => Name.GetHashCode(StringComparison.Ordinal);
}

/// <summary>One option of a question, or one of its required documents.</summary>
/// <param name="Name">Name in conditions and programs.</param>
public sealed record FormChoice(string Name, FormTexts Label)
{
    public const int MostLabel = 200;
}
