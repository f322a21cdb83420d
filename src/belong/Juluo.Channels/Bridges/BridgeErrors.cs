namespace Juluo.Channels;

internal static class BridgeErrors
{
    public sealed record TooMany(int Most) : Conflict("bridge.too-many");

    /// <summary>What a program sent says nothing that could be shown.</summary>
    public sealed record NoText() : Invalid("bridge.no-text", "text");
}
