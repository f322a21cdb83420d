namespace Juluo.Channels;

/// <summary>What somebody wishes to hear of a channel.</summary>
[Named("channel-hearing")]
public enum ChannelHearing
{
    /// <summary>What is said to them: mentions, and replies in threads that they are in.</summary>
    Usual,

    /// <summary>That too, and once a day how much is new.</summary>
    Daily,

    Nothing,
}
