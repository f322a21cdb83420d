namespace Juluo.Sample.Tests;

/// <summary>A program that asks as someone.</summary>
/// <param name="May">Whether the gate lets them through to a route.</param>
/// <param name="Community">What an address must name for those whom nothing else ties to the community; null: they are tied.</param>
internal sealed record DemoCaller(string Who, HttpClient Client, Func<RouteAttribute, bool> May, string? Community = null)
{
    public const string Visitor = "visitor";

    /// <summary>A program, or a person who sees the pages of another role: they press no buttons.</summary>
    public bool OnlyReads => Who is "token" or "service-token" or "seeing-as-member";

    /// <summary>They walk every route on every day; the others a fifth, and all of them at night.</summary>
    public bool WalksAll => Tries.AtNight || Who is nameof(Role.Operator) or nameof(Role.Member) or Visitor;
}
