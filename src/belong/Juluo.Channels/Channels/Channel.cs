namespace Juluo.Channels;

/// <summary>A channel, as one person sees it.</summary>
/// <param name="Circle">The circle that it belongs to; null: the whole community.</param>
/// <param name="MadeBy">Null: a person who was erased.</param>
/// <param name="Turn">Counts what is written and changed in it.</param>
public sealed record Channel(
    ChannelId Id,
    LocalizedText Name,
    LocalizedText? Purpose,
    ChannelCircle? Circle,
    PersonId? MadeBy,
    Instant MadeAt,
    Instant? ClosedAt,
    long Turn,
    ChannelReading Reading
)
{
    public const int MostNameZh = 60;
    public const int MostNameEn = 80;
    public const int MostPurposeZh = 300;
    public const int MostPurposeEn = 450;
}

/// <summary>The circle that a channel belongs to, and one person's role in it.</summary>
/// <param name="Mine">Null: they are not a member.</param>
public sealed record ChannelCircle(CircleId Id, LocalizedText Name, bool Closed, CirclePart? Mine);

/// <summary>Which notifications a person wishes to get from a channel.</summary>
[Named("channel-hearing")]
public enum ChannelHearing
{
    /// <summary>What is said to them: mentions, and replies in threads that they are in.</summary>
    Usual,

    /// <summary>That too, and once a day how much is new.</summary>
    Daily,

    Nothing,
}

/// <summary>How far a person has read a channel.</summary>
/// <param name="To">The turn up to which; null: they have never opened it.</param>
/// <param name="Unread">Messages of others after it, up to <see cref="MostCounted"/>; none where they wish to hear nothing.</param>
public sealed record ChannelReading(long? To, ChannelHearing Hears, int Unread)
{
    public const int MostCounted = 100;
}
