namespace Juluo.Postgres;

/// <summary>
/// Detects statements that take a lock for which others wait: rows read for update or for share, and advisory locks of a transaction. A queue's <c>skip locked</c>
/// and a lock that is only tried make no one wait.
/// </summary>
/// <remarks>Updates lock their rows too, but they are the result that a request writes last, not a lock that protects what follows, so they are ignored.</remarks>
internal static class RowLock
{
    private static readonly string[] Marks = ["for update", "for no key update", "for share", "for key share", "pg_advisory_xact_lock"];

    public static bool IsTakenBy(string statement)
    {
        foreach (var mark in Marks)
            for (
                var at = statement.IndexOf(mark, StringComparison.Ordinal);
                at >= 0;
                at = statement.IndexOf(mark, at + 1, StringComparison.Ordinal)
            )
                if (!Passes(statement.AsSpan(at)))
                    return true;
        return false;
    }

    // "for update of w skip locked": checks the text up to the end of the subquery.
    private static bool Passes(ReadOnlySpan<char> rest)
    {
        var end = rest.IndexOfAny(')', ';');
        return (end < 0 ? rest : rest[..end]).Contains("skip locked", StringComparison.Ordinal);
    }
}
