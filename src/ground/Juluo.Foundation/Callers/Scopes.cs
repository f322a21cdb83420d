namespace Juluo.Foundation;

/// <summary>Scopes of API tokens: permissions of the modules, and two scopes for the token owner's data.</summary>
public static class Scopes
{
    /// <summary>Scope for reading everything that any person of the community may read.</summary>
    public const string OwnRead = "own.read";

    /// <summary>Scope for changing the token owner's own data.</summary>
    public const string OwnWrite = "own.write";

    /// <summary>Returns the scope that a route for signed-in people requires: read for GET, write for all others.</summary>
    public static string OfOwn(RouteAttribute route) => route is GetAttribute ? OwnRead : OwnWrite;
}
