namespace Juluo.Web;

/// <summary>Kinds of hits that several modules return or that the search itself treats specially. All others are known only to their module.</summary>
public static class SearchKinds
{
    /// <summary>An action that the typed text requests.</summary>
    public const string Action = "action";

    public const string Page = "page";

    public const string Person = "person";

    /// <summary>A suggestion when nothing was found.</summary>
    public const string Instead = "instead";
}
