namespace Juluo.Channels;

/// <summary>A conversation that two people are both in.</summary>
public sealed record SharedChannel(ChannelId Id, LocalizedText Name);
