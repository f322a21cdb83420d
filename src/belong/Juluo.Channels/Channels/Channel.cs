namespace Juluo.Channels;

/// <summary>A channel, as one person sees it.</summary>
/// <param name="Circle">The circle that it belongs to, or null for the whole community.</param>
/// <param name="MadeBy">The person who opened it, or null if erased.</param>
/// <param name="Turn">The version number, incremented with each new or changed message.</param>
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
/// <param name="Mine">The person's role, or null if not a member.</param>
public sealed record ChannelCircle(CircleId Id, LocalizedText Name, bool Closed, CirclePart? Mine);

/// <summary>Notification setting of a person for a channel.</summary>
[Named("channel-hearing")]
public enum ChannelHearing
{
    /// <summary>Mentions, and replies in their threads.</summary>
    Usual,

    /// <summary>The same, and a daily summary.</summary>
    Daily,

    Nothing,
}

/// <summary>Reading position of a person in a channel.</summary>
/// <param name="To">The turn read up to, or null if never opened.</param>
/// <param name="Unread">The number of later messages of others, up to <see cref="MostCounted"/>; 0 if notifications are off.</param>
public sealed record ChannelReading(long? To, ChannelHearing Hears, int Unread)
{
    public const int MostCounted = 100;
}
