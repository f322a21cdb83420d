namespace Juluo.Web;

/// <summary>What is looked for, as every source of the search is asked.</summary>
/// <param name="Text">As it was typed, without blanks around it.</param>
/// <param name="Command">What it asks to have done; null: nothing.</param>
public sealed record SearchQuery(string Text, TypedCommand? Command)
{
    public const int MostLetters = 100;

    internal static string Typed(string? text) =>
        string.Concat((text ?? "").EnumerateRunes().Select(r => Rune.IsControl(r) ? new Rune(' ') : r).Take(MostLetters)).Trim();

    /// <summary>The hits of one source that are shown.</summary>
    public const int Most = 8;
}
