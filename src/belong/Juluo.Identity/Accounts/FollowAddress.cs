namespace Juluo.Identity;

/// <summary>
/// An account has moved to another address: where a community wrote to the old one, it writes to the new one from now on. Registered by the module that knows who belongs to a community.
/// </summary>
public delegate Task FollowAddress(AccountId account, string old, string now, CancellationToken stop);
