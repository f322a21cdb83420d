namespace Juluo.Identity;

/// <summary>
/// Where an account is a person: first where they have not left, the older community before the younger. Registered by the module that knows who belongs to a community.
/// </summary>
public delegate Task<List<CommunityId>> FindCommunities(AccountId account, CancellationToken stop);
