namespace Juluo.Needs;

/// <summary>The link of a mail does not exist, or is no longer open.</summary>
public sealed record LinkUnknown() : Gone("matching.link-unknown");
