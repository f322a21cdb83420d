namespace Juluo.Alliances;

/// <summary>Public identity of a community: its name and the address of its public page.</summary>
public sealed record CommunityCard(CommunityId Id, LocalizedText Name, string Address)
{
    public static CommunityCard Of(Community community) =>
        new(community.Id, community.Name, community.Domain is { } domain ? $"https://{domain}/" : $"/?{Community.Query}={community.Slug}");
}
