namespace Juluo.Channels;

/// <summary>A file attached to a message.</summary>
/// <param name="Kind">The content type, from our own list.</param>
/// <param name="Width">The width of a picture's small size; null for other files.</param>
public sealed record ChannelFile(ChannelFileId Id, string Name, string Kind, long Bytes, int? Width, int? Height)
{
    public const int Most = 4;
}
