namespace Juluo.Alliances;

/// <summary>A community of this program, or a group that does not use it, in an index.</summary>
/// <param name="Address">Its public page here; null for a group.</param>
/// <param name="Alliances">Names of the alliances as which it may be known.</param>
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
    /// <summary>The last part of where it is: a country or a state after the comma, else the county or city that a Chinese address begins with.</summary>
    public string? Region =>
        City is null ? null
        : City.LastIndexOf(',') is >= 0 and var comma ? City[(comma + 1)..].Trim()
        : City.IndexOfAny(['縣', '市', '都', '府', '道']) is >= 1 and <= 4 and var end ? City[..(end + 1)]
        : City;
}
