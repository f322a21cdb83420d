using Juluo.Documents;
using Juluo.Rules;

namespace Juluo.Records;

/// <summary>What a review goes by.</summary>
public sealed record ReviewOptions
{
    /// <summary>The rules; see <see cref="ReviewRules.Lacking"/> for what they must have.</summary>
    public required RuleSet Rules { get; init; }

    /// <summary>The day for which everything is computed, the summary too.</summary>
    public required DateOnly At { get; init; }

    /// <summary>The county whose convictions are reviewed; in which case it is written does not matter.</summary>
    public required string County { get; init; }

    /// <summary>Which readings are taken; the usual ones if null.</summary>
    public Readings? Readings { get; init; }

    /// <summary>What the county has chosen, where the rules ask for it.</summary>
    public CountyChoices? Choices { get; init; }

    /// <summary>The language of reasons in the table of decisions.</summary>
    public string Language { get; init; } = "en";

    /// <summary>In which names that are not in western letters are written in petitions; null: in a font that the reader has.</summary>
    public PdfTypeface? Typeface { get; init; }

    /// <summary>How many bytes of the file are worked on at once by each thread.</summary>
    internal int BlockSize { get; init; } = 1 << 20;
}
