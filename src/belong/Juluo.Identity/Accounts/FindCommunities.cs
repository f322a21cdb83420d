namespace Juluo.Identity;

/// <summary>
/// Finds the communities in which an account is a person: current memberships first, then older communities first. Registered by the module that knows who belongs to a community.
/// </summary>
public delegate Task<List<CommunityId>> FindCommunities(AccountId account, CancellationToken stop);
