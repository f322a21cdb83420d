namespace Juluo.Alliances;

/// <summary>A community's entry in the public index; it is kept while the community isn't listed.</summary>
public sealed record Listing(bool Listed, string? City, double? Latitude, double? Longitude, string? Site, IReadOnlyList<string> Tags)
{
    public const int MostCity = 80;
    public const int MostSite = 200;
    public const int MostTags = 8;
    public const int MostTag = 40;

    public static readonly Listing None = new(false, null, null, null, null, []);

    internal List<Error> Check() =>
        [
            .. City is null ? [] : FormText.CheckGiven(nameof(City), City, MostCity),
            .. Latitude is < -85 or > 85 ? [new ListingErrors.NoCoordinate(nameof(Latitude), 85)] : (Error[])[],
            .. Longitude is < -180 or > 180 ? [new ListingErrors.NoCoordinate(nameof(Longitude), 180)] : (Error[])[],
            .. (Latitude is null) != (Longitude is null)
                ? [new ListingErrors.OnlyOneCoordinate(Latitude is null ? nameof(Latitude) : nameof(Longitude))]
                : (Error[])[],
            .. Site is null || WebLink.Is(Site, MostSite) ? [] : (Error[])[new ListingErrors.NoLink(nameof(Site))],
            .. Tags.Count > MostTags ? [new ListingErrors.TooManyTags(nameof(Tags), MostTags)] : (Error[])[],
            .. Tags.SelectMany(t => FormText.CheckGiven(nameof(Tags), t, MostTag)),
        ];

    /// <summary>Parses tags separated by commas or semicolons, half- or full-width, without duplicates.</summary>
    public static IReadOnlyList<string> TagList(string? typed) => [.. WordList.Read(typed).DistinctBy(SearchText.Same)];
}
