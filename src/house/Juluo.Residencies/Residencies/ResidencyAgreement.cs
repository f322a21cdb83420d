namespace Juluo.Residencies;

/// <summary>One version of what residents sign. It is never changed.</summary>
/// <param name="Hash">SHA-256 of the text in UTF-8, which the database makes; so may anybody.</param>
/// <param name="Language">In which it is written; null: another, or nobody said.</param>
public sealed record ResidencyAgreement(int Number, string Text, string Hash, Instant At, string? Language = null)
{
    public const int MostText = 20_000;
}
