namespace Juluo.Sample;

/// <summary>An event of a house. Those ahead of now carry the people who have signed up.</summary>
/// <param name="Hosts">Two hosts co-host: that is co-operation.</param>
public sealed record SampleEvent(
    int Number,
    SampleEventKind Kind,
    Phrase Title,
    Instant Starts,
    Duration Length,
    int Zone,
    int? Speaker,
    IReadOnlyList<int> Hosts,
    IReadOnlyList<int> Attendees
);

public enum SampleEventKind
{
    /// <summary>週三開講: one member tells, others listen and ask.</summary>
    Talk,

    /// <summary>共餐: a handful at the kitchen table.</summary>
    Lunch,

    /// <summary>Jelly: a Saturday of working together with all who come.</summary>
    Jelly,
}
