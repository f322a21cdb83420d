namespace Juluo.Spaces;

/// <summary>A site as a schema.org LocalBusiness with its address, map point and hours. Pure.</summary>
internal static class SiteLinkedData
{
    /// <param name="week">The usual hours; if empty, they are not set and are left out.</param>
    /// <param name="url">The address of its page.</param>
    /// <param name="community">The address of the public page, which identifies the community across pages.</param>
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

    // Days with the same hours are one entry.
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

    // Hours past midnight close earlier on the clock than they open, as schema.org expects.
    private static string Clock(int minute) => string.Create(CultureInfo.InvariantCulture, $"{minute / 60 % 24:00}:{minute % 60:00}");
}
