namespace Juluo.Channels;

internal static class ChannelErrors
{
    /// <summary>A circle that is not here, or of which one is not.</summary>
    public sealed record NotOfTheCircle() : Invalid("channel.not-of-the-circle", "circle");

    public sealed record IsClosed() : Conflict("channel.is-closed");

    public sealed record NotYours() : Conflict("channel.not-yours");
}
