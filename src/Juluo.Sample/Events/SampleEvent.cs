namespace Juluo.Sample;

/// <summary>An event of a house. A future event has the people who have signed up.</summary>
/// <param name="Hosts">Two hosts co-host, which counts as co-operation.</param>
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
    /// <summary>週三開講: one member gives a talk, others listen and ask.</summary>
    Talk,

    /// <summary>共餐: a few people at the kitchen table.</summary>
    Lunch,

    /// <summary>Jelly: a Saturday of working together, open to everyone.</summary>
    Jelly,
}
