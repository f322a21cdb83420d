namespace Juluo.Channels;

/// <summary>The circle that a channel belongs to, as one person stands to it.</summary>
/// <param name="Mine">Null: they are not of it.</param>
public sealed record ChannelCircle(CircleId Id, string? NameZh, string? NameEn, bool Closed, CirclePart? Mine)
{
    public string Name(string language) => (language == Languages.English ? NameEn ?? NameZh : NameZh ?? NameEn)!;
}
