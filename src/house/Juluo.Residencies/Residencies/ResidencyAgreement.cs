namespace Juluo.Residencies;

/// <summary>A version of the agreement that residents sign. It never changes.</summary>
/// <param name="Hash">The SHA-256 hash of the text in UTF-8, computed by the database. Anyone can verify it.</param>
/// <param name="Language">The language of the text; null if it is not supported or not given.</param>
public sealed record ResidencyAgreement(int Number, string Text, string Hash, Instant At, string? Language = null)
{
    public const int MostText = 20_000;

    /// <summary>Returns the text of an agreement as it is stored: trimmed, with one kind of line ending, so that the hash is stable.</summary>
    internal static string Plain(string? text) => (text ?? "").Trim().ReplaceLineEndings("\n");

    /// <summary>Returns the language of an agreement; null if it is not supported or not given.</summary>
    internal static string? LanguageOf(string? typed) => Languages.All.Contains(typed ?? "") ? typed : null;

    internal static IEnumerable<Error> Check(string plain)
    {
        if (plain.Length == 0)
            yield return new Missing("agreement");
        else if (plain.EnumerateRunes().Count() > MostText)
            yield return new TooLong("agreement", MostText);
    }
}
