namespace Juluo.Channels;

/// <summary>How far somebody has read a channel.</summary>
/// <param name="To">The turn up to which; null: they have never opened it.</param>
/// <param name="Unread">Messages of others after it, up to <see cref="MostCounted"/>; none where they wish to hear nothing.</param>
public sealed record ChannelReading(long? To, ChannelHearing Hears, int Unread)
{
    public const int MostCounted = 100;
}
