namespace Juluo.Programmes;

/// <summary>What people may do with programmes.</summary>
internal static class ProgrammeRights
{
    public const string See = ProjectRights.See;

    /// <summary>To post programmes that others offer, and to change one's own.</summary>
    public const string Post = "programmes.post";

    /// <summary>To follow programmes, and to write applications for organisations and projects that one belongs to.</summary>
    public const string Apply = "programmes.apply";

    /// <summary>To change any programme, and to import and export them.</summary>
    public const string Manage = "programmes.manage";

    public static bool MayChange(Programme programme, Caller caller) =>
        caller.May(Post) && ((programme.PostedBy is { } by && by == caller.Person) || caller.May(Manage));
}
