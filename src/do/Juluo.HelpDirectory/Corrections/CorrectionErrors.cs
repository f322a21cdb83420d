namespace Juluo.HelpDirectory;

internal static class CorrectionErrors
{
    /// <summary>The report changes no field and has no note.</summary>
    public sealed record NothingSaid() : Invalid("help-correction.nothing-said", "note");

    /// <summary>The entry already has the maximum number of undecided reports.</summary>
    public sealed record TooMany(int Most) : Conflict("help-correction.too-many");

    public sealed record DecidedAlready() : Conflict("help-correction.decided-already");
}
