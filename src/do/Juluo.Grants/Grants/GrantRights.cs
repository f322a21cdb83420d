namespace Juluo.Grants;

/// <summary>Permissions for grants.</summary>
internal static class GrantRights
{
    public const string See = ProjectRights.See;

    /// <summary>The permission to post grants of funders, and to change those that the person posted.</summary>
    public const string Post = "programmes.post";

    /// <summary>The permission to follow grants, and to write applications for organisations and projects that the person belongs to.</summary>
    public const string Apply = "programmes.apply";

    /// <summary>The permission to change any grant, and to import and export them.</summary>
    public const string Manage = "programmes.manage";

    public static bool MayChange(Grant grant, Caller caller) =>
        caller.May(Post) && ((grant.PostedBy is { } by && by == caller.Person) || caller.May(Manage));
}
