namespace Juluo.Alliances;

/// <summary>An entry of an index: a community using this app, or a group that doesn't.</summary>
/// <param name="Address">The path of its public page here; null for a group.</param>
/// <param name="Alliances">The names of its alliances that may be shown.</param>
public sealed record IndexEntry(
    LocalizedText Name,
    string? City,
    double? Latitude,
    double? Longitude,
    string? Site,
    string? Address,
    IReadOnlyList<string> Tags,
    IReadOnlyList<string> Alliances
)
{
    /// <summary>The region of the entry's place: a country or state after the comma, else the county or city at the start of a Chinese address.</summary>
    public string? Region =>
        City is null ? null
        : City.LastIndexOf(',') is >= 0 and var comma ? City[(comma + 1)..].Trim()
        : City.IndexOfAny(['縣', '市', '都', '府', '道']) is >= 1 and <= 4 and var end ? City[..(end + 1)]
        : City;
}
