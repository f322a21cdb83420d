namespace Juluo.Channels;

internal static class BridgeErrors
{
    public sealed record TooMany(int Most) : Conflict("bridge.too-many");

    /// <summary>The payload contains no text to show.</summary>
    public sealed record NoText() : Invalid("bridge.no-text", "text");
}
