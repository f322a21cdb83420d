namespace Juluo.Channels;

/// <summary>A conversation that goes on, as one person sees it.</summary>
/// <param name="Circle">Whose it is; null: the whole community's.</param>
/// <param name="MadeBy">Null: somebody who was erased.</param>
/// <param name="Turn">Counts what is written and changed in it.</param>
public sealed record Channel(
    ChannelId Id,
    string? NameZh,
    string? NameEn,
    string? PurposeZh,
    string? PurposeEn,
    ChannelCircle? Circle,
    PersonId? MadeBy,
    Instant MadeAt,
    Instant? ClosedAt,
    long Turn,
    ChannelReading Reading
)
{
    public const int MostNameZh = 60;
    public const int MostNameEn = 80;
    public const int MostPurposeZh = 300;
    public const int MostPurposeEn = 450;

    public string Name(string language) => (language == Languages.English ? NameEn ?? NameZh : NameZh ?? NameEn)!;

    public LocalizedText Names() => LocalizedText.Of(NameZh, NameEn);

    public string? Purpose(string language) => language == Languages.English ? PurposeEn ?? PurposeZh : PurposeZh ?? PurposeEn;
}
