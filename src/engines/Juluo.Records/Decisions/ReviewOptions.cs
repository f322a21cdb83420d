using Juluo.Documents;
using Juluo.Rules;

namespace Juluo.Records;

/// <summary>The options of a review.</summary>
public sealed record ReviewOptions
{
    /// <summary>The rules; see <see cref="ReviewRules.Lacking"/> for their requirements.</summary>
    public required RuleSet Rules { get; init; }

    /// <summary>The day for which everything is computed, including the summary.</summary>
    public required DateOnly At { get; init; }

    /// <summary>The county whose convictions are reviewed; case-insensitive.</summary>
    public required string County { get; init; }

    /// <summary>The readings of disputed questions to use; the usual ones if null.</summary>
    public Readings? Readings { get; init; }

    /// <summary>The county's choices, if the rules ask for them.</summary>
    public CountyChoices? Choices { get; init; }

    /// <summary>The language of reasons in the table of decisions.</summary>
    public string Language { get; init; } = "en";

    /// <summary>The typeface in petitions for names that are not in Latin script; null for a font of the PDF reader.</summary>
    public PdfTypeface? Typeface { get; init; }

    /// <summary>The number of bytes of the file that each thread processes at once.</summary>
    internal int BlockSize { get; init; } = 1 << 20;
}
