namespace Juluo.Host.Tests;

/// <summary>A text typed by an attacker, or by a broken keyboard.</summary>
/// <param name="Kind">The kind of attack.</param>
public sealed record HostileText(int Number, string Kind, string Text)
{
    /// <summary>A lone surrogate, which JSON cannot represent and a form sends as invalid UTF-8, so that it arrives as something else.</summary>
    public bool HasHalf => Text.EnumerateRunes().Any(r => r == System.Text.Rune.ReplacementChar);

    public override string ToString() => $"no. {Number} ({Kind}, {Text.Length} long)";
}
