namespace Juluo.Channels;

internal static class ChannelErrors
{
    /// <summary>The circle doesn't exist, or the caller isn't a member.</summary>
    public sealed record NotOfTheCircle() : Invalid("channel.not-of-the-circle", "circle");

    public sealed record IsClosed() : Conflict("channel.is-closed");

    public sealed record NotYours() : Conflict("channel.not-yours");
}
