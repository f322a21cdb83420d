namespace Juluo.HelpDirectory;

internal static class CorrectionErrors
{
    /// <summary>Nothing was changed, and nothing said.</summary>
    public sealed record NothingSaid() : Invalid("help-correction.nothing-said", "note");

    /// <summary>So many wait already that one more would help no one.</summary>
    public sealed record TooMany(int Most) : Conflict("help-correction.too-many");

    public sealed record DecidedAlready() : Conflict("help-correction.decided-already");
}
