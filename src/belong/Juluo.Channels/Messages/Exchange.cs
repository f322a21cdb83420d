namespace Juluo.Channels;

/// <summary>
/// A reply as evidence of an interaction between two people: only the fact and the day, not the text or the time. Only in channels of the whole
/// community, and only if both consented to it and to being counted at all.
/// </summary>
internal static class Exchange
{
    public const string Source = "channels";

    /// <summary>Returns the person answered by a reply: the one who began the thread or, in the author's own thread, the other person who wrote last.</summary>
    /// <param name="voices">The earlier authors in the thread, the last first.</param>
    public static PersonId? Answered(PersonId author, PersonId? began, IReadOnlyList<PersonId> voices) =>
        began is { } first && first != author ? first
        : voices.Any(v => v != author) ? voices.First(v => v != author)
        : null;

    /// <summary>Returns the evidence, or null if there is none. One per day, channel and pair: its id and time derive from the day, so that publishing it again is idempotent.</summary>
    public static Interaction? Of(Channel channel, PersonCard author, PersonCard answered, Instant at, DateTimeZone zone)
    {
        if (channel.Circle is not null || author.Id == answered.Id)
            return null;
        if (author is not { PresenceCounts: true, RepliesCount: true } || answered is not { PresenceCounts: true, RepliesCount: true })
            return null;
        var day = at.InZone(zone).Date;
        var (one, other) = author.Id.Value.CompareTo(answered.Id.Value) < 0 ? (author.Id, answered.Id) : (answered.Id, author.Id);
        return new(
            day.AtStartOfDayInZone(zone).ToInstant(),
            InteractionKind.Reply,
            author.Id,
            answered.Id,
            0,
            null,
            2,
            Source,
            $"{channel.Id}:{one}:{other}:{day:uuuu-MM-dd}"
        );
    }
}
