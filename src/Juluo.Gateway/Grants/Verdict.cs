namespace Juluo.Gateway;

/// <param name="Why">One of <see cref="Refusal"/>; null if the door opens.</param>
/// <param name="Credential">The credential, if it is known.</param>
public sealed record Verdict(string? Why, GrantedCredential? Credential)
{
    public bool Opens => Why is null;
}
