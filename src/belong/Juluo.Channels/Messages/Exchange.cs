namespace Juluo.Channels;

/// <summary>
/// A reply as evidence that two people dealt with each other: that it happened, and on which day; not what was said, nor when. Only in channels of the whole
/// community, and only if both agreed to it and to being counted at all.
/// </summary>
internal static class Exchange
{
    public const string Source = "channels";

    /// <summary>Whom a reply answers: the person who began the thread; in a thread of one's own, the other person who spoke last.</summary>
    /// <param name="voices">Who spoke in the thread before, the last first.</param>
    public static PersonId? Answered(PersonId author, PersonId? began, IReadOnlyList<PersonId> voices) =>
        began is { } first && first != author ? first
        : voices.Any(v => v != author) ? voices.First(v => v != author)
        : null;

    /// <summary>Null: no evidence. One a day, channel and pair: its name and its time are the day's, so that what is published again is known already.</summary>
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
