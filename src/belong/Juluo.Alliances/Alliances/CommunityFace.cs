namespace Juluo.Alliances;

/// <summary>What a community is to others: its name and where its public page is.</summary>
public sealed record CommunityFace(CommunityId Id, LocalizedText Name, string Address)
{
    public static CommunityFace Of(Community community) =>
        new(community.Id, community.Name, community.Domain is { } domain ? $"https://{domain}/" : $"/?{Community.Query}={community.Slug}");
}
