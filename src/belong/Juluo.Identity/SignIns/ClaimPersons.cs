namespace Juluo.Identity;

/// <summary>
/// Makes an account those whom communities know by an address and who have no account yet. Called only when a mail to that address has just been followed.
/// Registered by the module that knows who belongs to a community.
/// </summary>
public delegate Task ClaimPersons(AccountId account, string address, CancellationToken stop);
