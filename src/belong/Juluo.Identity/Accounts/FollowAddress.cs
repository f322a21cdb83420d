namespace Juluo.Identity;

/// <summary>
/// Updates people's addresses after an account moved: communities that wrote to the old address write to the new one. Registered by the module that knows who belongs to a community.
/// </summary>
public delegate Task FollowAddress(AccountId account, string old, string now, CancellationToken stop);
