namespace Juluo.Gateway;

/// <summary>What was held to a reader, in one spelling whatever the reader's: the same card has the same text everywhere.</summary>
/// <param name="Kind">One of <see cref="CredentialKinds"/>.</param>
public sealed record Presented(string Kind, string Text);
