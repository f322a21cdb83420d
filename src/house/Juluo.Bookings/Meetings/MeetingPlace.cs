namespace Juluo.Bookings;

/// <summary>A suggested place where two people can meet.</summary>
/// <param name="Name">The smallest room that seats both, or null if there is none; they can still look for a time.</param>
/// <param name="Site">The site where both book, or null if they have none in common.</param>
public sealed record MeetingPlace(LocalizedText? Name, SiteId? Site)
{
    private const int Minutes = 30;
    private const int Seats = 2;

    /// <summary>Returns the address of the page that finds half an hour for the reader and another person, filled in.</summary>
    public string TimesWith(PersonId other) =>
        $"/times?people={other}&minutes={Minutes}&seats={Seats}{(Site is { } site ? $"&site={site}" : null)}";

    /// <summary>Picks the smallest suitable room at the site that both use most; without a common site, the smallest of all.</summary>
    /// <param name="used">For each site, how many of the two booked there and how often in total.</param>
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
