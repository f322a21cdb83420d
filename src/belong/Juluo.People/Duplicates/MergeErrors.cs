namespace Juluo.People;

internal static class MergeErrors
{
    /// <summary>Both people have an account, and they have to decide which one to close.</summary>
    public sealed record BothSignIn() : Conflict("merge.both-sign-in");

    /// <summary>One of the two people was merged before, or both are the same person.</summary>
    public sealed record NotTwo() : Conflict("merge.not-two");

    /// <summary>The merge was undone before, or the data it moved has been moved again.</summary>
    public sealed record NotToUndo() : Conflict("merge.not-to-undo");
}
