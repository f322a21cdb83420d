namespace Juluo.Spaces;

/// <summary>A site in the words of schema.org: a LocalBusiness with its address, its point and its hours. Pure.</summary>
internal static class SiteLinkedData
{
    /// <param name="week">Its usual hours; empty: they are not set, and nothing is claimed.</param>
    /// <param name="url">Address of its page.</param>
    /// <param name="community">The address of the public face, by which what other pages say of the community is known to be of the same.</param>
    public static Dictionary<string, object> Of(
        Site site,
        SiteDetails details,
        ILookup<IsoDayOfWeek, DayHours> week,
        string url,
        string community,
        string language
    )
    {
        var data = new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["@context"] = "https://schema.org",
            ["@type"] = "LocalBusiness",
            ["@id"] = url,
            ["name"] = site.Name.In(language),
            ["url"] = url,
            ["parentOrganization"] = new Dictionary<string, object>(StringComparer.Ordinal)
            {
                ["@type"] = "Organization",
                ["@id"] = community,
            },
        };
        if (details.Address?.In(language) is { } address)
            data["address"] = address;
        if (details.About?.In(language) is { } about)
            data["description"] = about;
        if (details.Phone is { Length: > 0 } phone)
            data["telephone"] = phone;
        if (details is { Latitude: { } latitude, Longitude: { } longitude })
            data["geo"] = new Dictionary<string, object>(StringComparer.Ordinal)
            {
                ["@type"] = "GeoCoordinates",
                ["latitude"] = latitude,
                ["longitude"] = longitude,
            };
        if (week.Count > 0)
            data["openingHoursSpecification"] = Hours(week);
        return data;
    }

    // Days of the same hours are one entry.
    private static List<Dictionary<string, object>> Hours(ILookup<IsoDayOfWeek, DayHours> week) =>
        [
            .. week.SelectMany(day => day, (day, hours) => (Day: day.Key, Hours: hours))
                .GroupBy(d => d.Hours)
                .Select(alike => new Dictionary<string, object>(StringComparer.Ordinal)
                {
                    ["@type"] = "OpeningHoursSpecification",
                    ["dayOfWeek"] = alike.Select(d => $"https://schema.org/{d.Day}").ToArray(),
                    ["opens"] = Clock(alike.Key.Opens),
                    ["closes"] = alike.Key == DayHours.Whole ? "23:59" : Clock(alike.Key.Closes),
                }),
        ];

    // What ends in the small hours closes, on the clock, before it opens: so schema.org writes it.
    private static string Clock(int minute) => string.Create(CultureInfo.InvariantCulture, $"{minute / 60 % 24:00}:{minute % 60:00}");
}
