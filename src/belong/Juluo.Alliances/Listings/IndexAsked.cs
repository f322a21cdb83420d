namespace Juluo.Alliances;

/// <summary>The conditions of an index; all of them are in the address.</summary>
/// <param name="At">A window of the map: west, south, east, north in degrees.</param>
/// <param name="By">Null: the order that suits most of the names.</param>
public sealed record IndexAsked(string? Q = null, string? Tag = null, string? At = null, IndexOrder? By = null)
{
    public bool Narrowed => this is not { Q: null, Tag: null, At: null };

    /// <summary>As typed, without what is empty or endless.</summary>
    public IndexAsked Clean() => new(Short(Q), Short(Tag), Short(At), By is { } by && Enum.IsDefined(by) ? by : null);

    /// <summary>The query part of an address with this in it.</summary>
    public string Query()
    {
        var parts = new[] { ("q", Q), ("tag", Tag), ("at", At), ("by", By?.ToString().ToLowerInvariant()) }
            .Where(p => p.Item2 is not null)
            .Select(p => $"{p.Item1}={Uri.EscapeDataString(p.Item2!)}");
        return string.Join('&', parts) is { Length: > 0 } query ? "?" + query : "";
    }

    private static string? Short(string? text) =>
        string.IsNullOrWhiteSpace(text)
            ? null
            : string.Concat(text.EnumerateRunes().Where(r => !System.Text.Rune.IsControl(r)).Take(100)).Trim();
}
