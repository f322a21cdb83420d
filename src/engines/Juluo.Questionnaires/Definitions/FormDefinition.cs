using System.Text.Json.Serialization;

namespace Juluo.Questionnaires;

/// <summary>The definition of a form: its languages, and the questions of each page.</summary>
/// <param name="Languages">Languages by BCP 47, the original one first.</param>
/// <param name="Pages">The pages, in order.</param>
public sealed record FormDefinition(FormTexts Title, IReadOnlyList<string> Languages, IReadOnlyList<FormPage> Pages)
{
    /// <summary>The maximum number of characters in the title, in each language; a longer one is a fault.</summary>
    public const int MostTitle = 120;

    /// <summary>Maximum number of characters of the texts before and after the form, in one language.</summary>
    public const int MostIntro = 4000;
    public const int MostPages = 100;
    public const int MostQuestions = 200;
    public const int MostLanguages = 12;
    public const int MostChecks = 50;

    /// <summary>The number of days for which answers are kept if the form sets none.</summary>
    public const int UsualKeepDays = 365;

    /// <summary>Purpose of the form and papers to have at hand, in Markdown; shown before the first page.</summary>
    public FormTexts? Intro { get; init; }

    /// <summary>Estimated number of minutes to fill in the form.</summary>
    public int? Minutes { get; init; }

    /// <summary>The next steps, in Markdown; shown after sending.</summary>
    public FormTexts? Done { get; init; }

    /// <summary>Rules between answers, in the order in which they are reported.</summary>
    public IReadOnlyList<FormCheck> Checks { get; init; } = [];

    /// <summary>The number of days after sending for which answers are kept.</summary>
    public int KeepDays { get; init; } = UsualKeepDays;

    /// <summary>All questions, in order, without the columns of tables.</summary>
    [JsonIgnore]
    public IEnumerable<FormQuestion> Questions => Pages.SelectMany(p => p.Questions);

    /// <summary>True if the form contains questions specific to the United States, where a day in digits begins with the month in English.</summary>
    [JsonIgnore]
    public bool IsAmerican =>
        Questions.Any(q => q.Country == AddressCountry.UnitedStates || q.Pattern is TextPattern.UsZip or TextPattern.UsSsn);

    /// <summary>Returns a page by name; null if there is none.</summary>
    public FormPage? Page(string name) => Pages.FirstOrDefault(p => p.Name == name);

    /// <summary>Returns the number of a question, from 1, in the order in which they are asked.</summary>
    public int NumberOf(string question) => Questions.TakeWhile(q => q.Name != question).Count() + 1;

    /// <summary>Returns a question by name; null if there is none. O(questions).</summary>
    public FormQuestion? Question(string name) => Questions.FirstOrDefault(q => q.Name == name);

    /// <summary>Returns the form's language for a reader: theirs, a close one, or the original one.</summary>
    public string LanguageFor(string wished) =>
        Languages.FirstOrDefault(l => l == wished)
        ?? Languages.FirstOrDefault(l => l.Split('-')[0] == wished.Split('-')[0])
        ?? Languages[0];

    public bool Equals(FormDefinition? other) =>
        other is not null
        && Title.Equals(other.Title)
        && Languages.SequenceEqual(other.Languages)
        && Pages.SequenceEqual(other.Pages)
        && Checks.SequenceEqual(other.Checks)
        && Equals(Intro, other.Intro)
        && Equals(Done, other.Done)
        && (Minutes, KeepDays) == (other.Minutes, other.KeepDays);

    public override int GetHashCode() => Pages.Count;
}

/// <summary>Questions asked together: often one, or a few related ones in sections.</summary>
/// <param name="Name">Name in its address.</param>
public sealed record FormPage(string Name, IReadOnlyList<FormSection> Sections)
{
    /// <summary>The title of the page; null if the label of its only question is the heading.</summary>
    public FormTexts? Title { get; init; }

    /// <summary>Markdown text above the questions.</summary>
    public FormTexts? Text { get; init; }

    /// <summary>The condition for showing the page; null if it is always shown.</summary>
    public FormCondition? ShowIf { get; init; }

    /// <summary>All questions of the page, in order.</summary>
    [JsonIgnore]
    public IEnumerable<FormQuestion> Questions => Sections.SelectMany(s => s.Questions);

    /// <summary>Creates a page of one question, with the question's name.</summary>
    public static FormPage Of(FormQuestion question) => new(question.Name, [new([question])]);

    /// <summary>The name of the page in lists: its title, otherwise the label of its first question.</summary>
    [JsonIgnore]
    public FormTexts Called => Title ?? Questions.FirstOrDefault()?.Label ?? new([]);

    public bool Equals(FormPage? other) =>
        other is not null
        && Name == other.Name
        && Equals(Title, other.Title)
        && Equals(Text, other.Text)
        && Equals(ShowIf, other.ShowIf)
        && Sections.SequenceEqual(other.Sections);

    public override int GetHashCode() => Name.GetHashCode(StringComparison.Ordinal);
}

/// <summary>Questions under one heading.</summary>
public sealed record FormSection(IReadOnlyList<FormQuestion> Questions)
{
    public FormTexts? Title { get; init; }

    public bool Equals(FormSection? other) => other is not null && Equals(Title, other.Title) && Questions.SequenceEqual(other.Questions);

    public override int GetHashCode() => Questions.Count;
}
