namespace Juluo.Talks;

/// <summary>A slot was taken by a talk, or a talk was removed.</summary>
/// <param name="Change">The change, one of the words below.</param>
[Named("talks.talk.changed")]
internal sealed record TalkChanged(TalkId Talk, EventId Event, string Change) : IFact
{
    public const string Taken = "taken";
    public const string Removed = "removed";

    /// <summary>The webhook payload for a talk.</summary>
    public sealed record Data(TalkId Talk, EventId Event)
    {
        public string Path => $"/talks/lineups/{Event}";
    }
}
