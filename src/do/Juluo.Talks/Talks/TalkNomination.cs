namespace Juluo.Talks;

/// <summary>A member was nominated as a speaker.</summary>
/// <param name="Topic">The topic that the other would like to hear about.</param>
/// <param name="Event">The event for which they were nominated; null for any.</param>
public sealed record TalkNomination(
    TalkNominationId Id,
    [property: JsonIgnore] PersonId Nominee,
    [property: JsonIgnore] PersonId By,
    string Topic,
    EventId? Event,
    TalkNominationState State,
    Instant MadeAt
)
{
    public const int MostTopic = 120;

    /// <summary>The maximum number of open nominations that one member makes.</summary>
    public const int MostOpen = 5;
}

[Named("talk-nomination-state")]
public enum TalkNominationState
{
    Open,
    Accepted,
    Declined,
}
