namespace Juluo.Needs;

/// <summary>The email link does not exist or has expired.</summary>
public sealed record LinkUnknown() : Gone("matching.link-unknown");
