namespace Juluo.Residencies;

/// <summary>One version of what residents sign. It is never changed.</summary>
/// <param name="Hash">SHA-256 of the text in UTF-8, which the database makes; so may anyone.</param>
/// <param name="Language">In which it is written; null: another, or not given.</param>
public sealed record ResidencyAgreement(int Number, string Text, string Hash, Instant At, string? Language = null)
{
    public const int MostText = 20_000;

    /// <summary>An agreement's text as it is kept: what is hashed has one kind of line ending.</summary>
    internal static string Plain(string? text) => (text ?? "").Trim().ReplaceLineEndings("\n");

    /// <summary>Of an agreement; null: another than ours, or not given.</summary>
    internal static string? LanguageOf(string? typed) => Languages.All.Contains(typed ?? "") ? typed : null;

    internal static IEnumerable<Error> Check(string plain)
    {
        if (plain.Length == 0)
            yield return new Missing("agreement");
        else if (plain.EnumerateRunes().Count() > MostText)
            yield return new TooLong("agreement", MostText);
    }
}
