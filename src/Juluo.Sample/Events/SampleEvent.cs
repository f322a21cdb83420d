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
