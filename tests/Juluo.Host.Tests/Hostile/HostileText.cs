namespace Juluo.Host.Tests;

/// <summary>A text that somebody types who means harm, or whose keyboard does.</summary>
/// <param name="Kind">What it tries.</param>
public sealed record HostileText(int Number, string Kind, string Text)
{
    /// <summary>Half a character, which JSON cannot say and a form says in bytes that are no text: what is made of it is another thing.</summary>
    public bool HasHalf => Text.EnumerateRunes().Any(r => r == System.Text.Rune.ReplacementChar);

    public override string ToString() => $"no. {Number} ({Kind}, {Text.Length} long)";
}
