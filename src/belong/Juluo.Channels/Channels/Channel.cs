namespace Juluo.Channels;

/// <summary>A channel, as one person sees it.</summary>
/// <param name="Circle">The circle that it belongs to, or null for the whole community.</param>
/// <param name="MadeBy">The person who opened it, or null if erased.</param>
/// <param name="Turn">The channel's version number; each new or changed message, reaction or removal increments it.</param>
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

/// <summary>The circle that a channel belongs to, with one person's role in the circle.</summary>
/// <param name="Mine">The person's role, or null if not a member.</param>
public sealed record ChannelCircle(CircleId Id, LocalizedText Name, bool Closed, CirclePart? Mine);

/// <summary>A person's notification setting for a channel.</summary>
[Named("channel-hearing")]
public enum ChannelHearing
{
    /// <summary>Notifications of mentions, and of replies in threads in which the person wrote.</summary>
    Usual,

    /// <summary>Notifications as in <see cref="Usual"/>, and a daily summary.</summary>
    Daily,

    Nothing,
}

/// <summary>A person's reading position in a channel.</summary>
/// <param name="To">The turn read up to, or null if never opened.</param>
/// <param name="Unread">The number of later messages by others, at most <see cref="MostCounted"/>; 0 if notifications are off.</param>
public sealed record ChannelReading(long? To, ChannelHearing Hears, int Unread)
{
    public const int MostCounted = 100;
}
