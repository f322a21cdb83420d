namespace Juluo.Sample.Tests;

/// <summary>A client acting as a person or token.</summary>
/// <param name="May">True if the gate lets them through to a route.</param>
/// <param name="Community">The name of the community for the address, if the session does not determine it; otherwise null.</param>
internal sealed record DemoCaller(string Who, HttpClient Client, Func<RouteAttribute, bool> May, string? Community = null)
{
    public const string Visitor = "visitor";

    /// <summary>True for a program, or a person who views the pages of another role: they press no buttons.</summary>
    public bool OnlyReads => Who is "token" or "service-token" or "seeing-as-member";

    /// <summary>True if they walk every route on every day; others walk a fifth, and all of them at night.</summary>
    public bool WalksAll => Tries.AtNight || Who is nameof(Role.Operator) or nameof(Role.Member) or Visitor;
}
