namespace Juluo.Events;

/// <summary>A choice of events, the same for the list, the calendar and the feeds.</summary>
/// <param name="Space">Only events in this space; null for all.</param>
/// <param name="Speaks">Only events at which this language is spoken, one of <see cref="SpokenLanguages"/>; null for all.</param>
/// <param name="Topic">Only events with this topic; null for all.</param>
internal record EventFilter(ResourceId? Space = null, string? Speaks = null, string? Topic = null)
{
    /// <summary>True if no event is left out.</summary>
    internal bool IsAll => Space is null && FormText.Some(Speaks) is null && FormText.Some(Topic) is null;

    /// <summary>The filter as the end of an address: empty, or a query with its question mark.</summary>
    public static string Query(ResourceId? space, string? speaks, string? topic)
    {
        string?[] given =
        [
            space is null ? null : $"space={space}",
            FormText.Some(speaks) is { } spoken ? $"speaks={Uri.EscapeDataString(spoken)}" : null,
            FormText.Some(topic) is { } named ? $"topic={Uri.EscapeDataString(named)}" : null,
        ];
        var query = string.Join('&', given.Where(g => g is not null));
        return query.Length > 0 ? $"?{query}" : "";
    }
}
