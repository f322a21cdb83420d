namespace Juluo.Talks;

/// <summary>A talk in a slot of an event.</summary>
/// <param name="Slot">The place in the order of talks, from 1.</param>
/// <param name="Speaker">The speaker; null if their data were erased.</param>
/// <param name="Shown">True if visitors of a public event see the speaker's name.</param>
/// <param name="Slides">The web address of the slides; null if there are none.</param>
/// <param name="Recording">The web address of the recording; null if there is none.</param>
/// <param name="Wish">The wish that it answers; null if none.</param>
public sealed record Talk(
    TalkId Id,
    EventId Event,
    int Slot,
    [property: JsonIgnore] PersonId? Speaker,
    LocalizedText Title,
    LocalizedText? About,
    bool Shown,
    string? Slides,
    string? Recording,
    TalkWishId? Wish,
    [property: JsonIgnore] Instant? PublishedAt
)
{
    public const int MostTitleZh = 60;
    public const int MostTitleEn = 90;
    public const int MostAboutZh = 2000;
    public const int MostAboutEn = 3000;
    public const int MostLink = 500;
}

/// <summary>A talk with its speaker as the reader sees them.</summary>
/// <param name="Speaker">The speaker; null if erased, or if visitors do not see the name.</param>
public sealed record TalkCard(Talk Talk, PersonCard? Speaker);
