namespace Juluo.Bookings;

/// <summary>Where two people may sit down together.</summary>
/// <param name="Name">The smallest room that takes both; null: there is none, and they look for a time all the same.</param>
/// <param name="Site">Where both book; null: they book at none together.</param>
public sealed record MeetingPlace(LocalizedText? Name, SiteId? Site)
{
    private const int Minutes = 30;
    private const int Seats = 2;

    /// <summary>The page that finds half an hour for the reader and another person, with all of this filled in.</summary>
    public string TimesWith(PersonId other) =>
        $"/times?people={other}&minutes={Minutes}&seats={Seats}{(Site is { } site ? $"&site={site}" : null)}";

    /// <summary>Of rooms, the smallest at a site that both use; where they use none together, the smallest there is.</summary>
    /// <param name="used">How often the two booked at each site, and how many of them did.</param>
    internal static MeetingPlace Of(IEnumerable<Resource> resources, IReadOnlyDictionary<SiteId, (int People, int Times)> used)
    {
        var rooms = resources
            .Where(r => r.Kind is ResourceKind.Room && r.Broken is null && (r.Seats is null || r.Seats >= Seats))
            .OrderBy(r => r.Seats ?? int.MaxValue)
            .ToList();
        var both = rooms
            .Where(r => used.TryGetValue(r.Site, out var by) && by.People == 2)
            .OrderByDescending(r => used[r.Site].Times)
            .FirstOrDefault();
        return new((both ?? rooms.FirstOrDefault())?.Name, both?.Site);
    }
}
