namespace Juluo.Gateway;

/// <param name="Why">One of <see cref="Refusal"/>; null: it opens.</param>
/// <param name="Credential">Which one it was, if it is known.</param>
public sealed record Verdict(string? Why, GrantedCredential? Credential)
{
    public bool Opens => Why is null;
}
