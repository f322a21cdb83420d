namespace Juluo.Identity;

/// <summary>
/// Assigns to an account the people whom communities know by an address and who have no account yet. Called only when a link mailed to that address was just followed.
/// Registered by the module that knows who belongs to a community.
/// </summary>
public delegate Task ClaimPersons(AccountId account, string address, CancellationToken stop);
