namespace Juluo.Gateway;

/// <param name="Kind">One of <see cref="CredentialKinds"/>.</param>
/// <param name="Hash">Of what is presented; of a <see cref="CredentialKinds.Code"/> the secret by which it is proven.</param>
/// <param name="Holder">A key of the person, so that two cards of one person are known to be one's.</param>
/// <param name="Opens">Each a door and a set of times, by number.</param>
public sealed record GrantedCredential(Guid Id, string Kind, string Hash, Guid Holder, IReadOnlyList<Opening> Opens);

/// <summary>A door and a set of times, by their places in the list.</summary>
public sealed record Opening(int Door, int Window);
