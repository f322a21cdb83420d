namespace Juluo.Joining;

internal static class MemberTableErrors
{
    /// <summary>The same person stands in another row.</summary>
    public sealed record Twice(int Row) : Invalid("member-sheet.twice", "id");
}
