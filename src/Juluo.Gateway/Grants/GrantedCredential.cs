namespace Juluo.Gateway;

/// <param name="Kind">One of <see cref="CredentialKinds"/>.</param>
/// <param name="Hash">The hash of the credential; for a <see cref="CredentialKinds.Code"/>, the secret that proves it.</param>
/// <param name="Holder">A key of the person, which shows that two cards belong to the same person.</param>
/// <param name="Opens">Pairs of a door and a set of times, by index.</param>
public sealed record GrantedCredential(Guid Id, string Kind, string Hash, Guid Holder, IReadOnlyList<Opening> Opens);

/// <summary>A door that a credential opens, and the times at which it does, by their indexes in the list.</summary>
public sealed record Opening(int Door, int Window);
