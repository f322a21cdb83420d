namespace Juluo.Joining;

internal static class MemberTableErrors
{
    /// <summary>The same person is in another row.</summary>
    public sealed record Twice(int Row) : Invalid("member-sheet.twice", "id");

    /// <summary>Another row with another number has the same address.</summary>
    public sealed record SameAddress(string Email, int Row) : Invalid("member-sheet.same-address", "email");

    /// <summary>A row's number and address belong to two different people.</summary>
    public sealed record TwoPeople(string Id, string ById, string Email, string ByEmail) : Invalid("member-sheet.two-people", "email");
}
