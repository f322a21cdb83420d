namespace Juluo.Alliances;

/// <summary>What a community is to others: its names and where its public page is.</summary>
public sealed record CommunityFace(CommunityId Id, string NameZh, string NameEn, string Address)
{
    public string Name(string language) => language == Languages.English ? NameEn : NameZh;

    public LocalizedText Names() => new(NameZh, NameEn);

    public static CommunityFace Of(Community community) =>
        new(
            community.Id,
            community.NameZh,
            community.NameEn,
            community.Domain is { } domain ? $"https://{domain}/" : $"/?{Community.Query}={community.Slug}"
        );
}
