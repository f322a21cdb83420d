namespace Juluo.Web;

/// <summary>Kinds that more than one module finds, or that the search itself asks about. Others are their module's own.</summary>
public static class SearchKinds
{
    /// <summary>Something that one asks to have done.</summary>
    public const string Action = "action";

    public const string Page = "page";

    public const string Person = "person";

    /// <summary>What one can do where nothing was found.</summary>
    public const string Instead = "instead";
}
