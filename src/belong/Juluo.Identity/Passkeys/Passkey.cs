namespace Juluo.Identity;

/// <summary>A passkey as its owner sees it.</summary>
/// <param name="Id">The id of the credential, base64url.</param>
public sealed record Passkey(string Id, string Name, Instant MadeAt);
