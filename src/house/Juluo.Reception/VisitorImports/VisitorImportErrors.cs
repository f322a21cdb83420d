namespace Juluo.Reception;

internal static class VisitorImportErrors
{
    public sealed record NoSite() : Invalid("visitor-import.no-site", "file");

    public sealed record NoAnswer() : Invalid("visitor-import.no-answer", "file");

    /// <summary>The day is more than a year ahead.</summary>
    public sealed record TooFarAhead() : Invalid("visitor-import.too-far-ahead", "file");

    /// <summary>The text is neither a time of day nor a moment, or it is in the future.</summary>
    public sealed record NoMoment() : Invalid("visitor-import.no-moment", "file");

    public sealed record LeftBeforeComing() : Invalid("visitor-import.left-before-coming", "file");
}
