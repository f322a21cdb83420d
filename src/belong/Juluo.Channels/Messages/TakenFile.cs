namespace Juluo.Channels;

/// <summary>A file that was sent and lies in the store.</summary>
/// <param name="SmallKey">Of a picture: the small one.</param>
internal sealed record TakenFile(string Name, string Kind, long Bytes, string Key, string? SmallKey, int? Width, int? Height);
