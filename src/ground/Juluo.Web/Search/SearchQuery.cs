namespace Juluo.Web;

/// <summary>The query that every search source receives.</summary>
/// <param name="Text">The typed text, trimmed.</param>
/// <param name="Command">The command in the text, or null.</param>
public sealed record SearchQuery(string Text, TypedCommand? Command)
{
    public const int MostLetters = 100;

    internal static string Typed(string? text) =>
        string.Concat((text ?? "").EnumerateRunes().Select(r => Rune.IsControl(r) ? new Rune(' ') : r).Take(MostLetters)).Trim();

    /// <summary>The maximum number of hits shown per kind; further ones are left out, those with the lowest scores first.</summary>
    public const int Most = 8;
}
