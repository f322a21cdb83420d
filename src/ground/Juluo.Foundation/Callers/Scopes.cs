namespace Juluo.Foundation;

/// <summary>What a token of the API is good for: permissions of the modules, and these two for what belongs to its person.</summary>
public static class Scopes
{
    /// <summary>Look at what any person of the community may.</summary>
    public const string OwnRead = "own.read";

    /// <summary>Change what is one's own.</summary>
    public const string OwnWrite = "own.write";

    /// <summary>Which of the two a route of one's own asks for.</summary>
    public static string OfOwn(RouteAttribute route) => route is GetAttribute ? OwnRead : OwnWrite;
}
