namespace Juluo.Web;

/// <summary>Kinds of hits that several modules return or that the search itself treats specially. All others are known only to their module.</summary>
public static class SearchKinds
{
    /// <summary>Kind of a hit that performs the action that the text requests.</summary>
    public const string Action = "action";

    public const string Page = "page";

    public const string Person = "person";

    /// <summary>Kind of a hit that is suggested because nothing matched.</summary>
    public const string Instead = "instead";
}
