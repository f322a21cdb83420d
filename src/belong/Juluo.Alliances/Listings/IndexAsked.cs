namespace Juluo.Alliances;

/// <summary>Filters of an index, all contained in the URL.</summary>
/// <param name="At">The map window: west, south, east, north in degrees.</param>
/// <param name="By">The order, or null for the one that suits most names.</param>
public sealed record IndexAsked(string? Q = null, string? Tag = null, string? At = null, IndexOrder? By = null)
{
    public bool Narrowed => this is not { Q: null, Tag: null, At: null };

    /// <summary>Returns the filters with empty and overlong values as null.</summary>
    public IndexAsked Clean() => new(Short(Q), Short(Tag), Short(At), By is { } by && Enum.IsDefined(by) ? by : null);

    /// <summary>Returns the filters as the query part of a URL.</summary>
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
