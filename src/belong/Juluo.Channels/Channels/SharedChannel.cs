namespace Juluo.Channels;

/// <summary>A channel that two people have in common.</summary>
public sealed record SharedChannel(ChannelId Id, LocalizedText Name);
