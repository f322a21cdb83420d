namespace Juluo.Talks;

/// <summary>A talk was given, two days ago. Its slides and recording can be kept.</summary>
/// <param name="Public">True if visitors see the talk.</param>
[Named("talks.talk.given")]
public sealed record TalkGiven(TalkId Talk, EventId Event, LocalizedText Title, string? Slides, string? Recording, bool Public) : IFact
{
    /// <summary>The webhook payload for a talk that was given.</summary>
    public sealed record Data(TalkId Talk, EventId Event)
    {
        public string Path => $"/talks/{Talk}";
    }
}
