namespace Juluo.Access;

/// <summary>That somebody may open something at a service of cloud locks.</summary>
/// <param name="Reference">What it is called there.</param>
/// <param name="User">As the service knows them.</param>
internal sealed record LockGrant(string Reference, string User, string Line, Instant? From, Instant? Until);
