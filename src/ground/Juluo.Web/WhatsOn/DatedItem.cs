namespace Juluo.Web;

/// <summary>An item of another module in the list and the calendar of events, such as a shared meal or the deadline of a challenge.</summary>
/// <param name="Path">The path of its page.</param>
/// <param name="Kind">Catalogue key of its kind, one word or two.</param>
/// <param name="EndsAt">The end; null for a deadline.</param>
/// <param name="Where">The place; null if it has none.</param>
/// <param name="AnnouncedAt">The time at which people could first see it.</param>
public sealed record DatedItem(
    string Path,
    string Kind,
    LocalizedText Title,
    Instant StartsAt,
    Instant? EndsAt,
    LocalizedText? Where,
    Instant AnnouncedAt
)
{
    /// <summary>The key of the item's entry in calendar files, which never changes.</summary>
    public string Key => Path.Trim('/').Replace('/', '-');
}
