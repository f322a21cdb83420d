namespace Juluo.Programmes;

/// <summary>Permissions for programmes.</summary>
internal static class ProgrammeRights
{
    public const string See = ProjectRights.See;

    /// <summary>The permission to post programmes of funders, and to change those that the person posted.</summary>
    public const string Post = "programmes.post";

    /// <summary>The permission to follow programmes, and to write applications for organisations and projects that the person belongs to.</summary>
    public const string Apply = "programmes.apply";

    /// <summary>The permission to change any programme, and to import and export them.</summary>
    public const string Manage = "programmes.manage";

    public static bool MayChange(Programme programme, Caller caller) =>
        caller.May(Post) && ((programme.PostedBy is { } by && by == caller.Person) || caller.May(Manage));
}
