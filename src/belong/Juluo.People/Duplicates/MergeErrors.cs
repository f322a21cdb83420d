namespace Juluo.People;

internal static class MergeErrors
{
    /// <summary>Each signs in with an account of their own: which one goes is theirs to say.</summary>
    public sealed record BothSignIn() : Conflict("merge.both-sign-in");

    /// <summary>One of the two was merged before, or they are the same.</summary>
    public sealed record NotTwo() : Conflict("merge.not-two");

    /// <summary>It was undone before, or what it moved has been moved on.</summary>
    public sealed record NotToUndo() : Conflict("merge.not-to-undo");
}
