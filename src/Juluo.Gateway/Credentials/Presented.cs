namespace Juluo.Gateway;

/// <summary>A credential presented to a reader, in normalised form: the same card has the same text at every reader.</summary>
/// <param name="Kind">One of <see cref="CredentialKinds"/>.</param>
public sealed record Presented(string Kind, string Text);
