namespace Juluo.Networks.Assignment;

/// <summary>Thrown when so many pairs are forbidden that no assignment exists: some set of rows has fewer permitted columns than rows (Hall 1935).</summary>
public sealed class InfeasibleAssignmentException : Exception
{
    internal InfeasibleAssignmentException(bool turned, int[] many, int[] few)
        : base(
            $"{(turned ? "Columns" : "Rows")} {string.Join(", ", many)} can go with {(few.Length == 0 ? "nothing" : $"{(turned ? "rows" : "columns")} {string.Join(", ", few)} only")}; "
                + "permit more of their pairs, or leave some of them out."
        ) => (Rows, Columns) = turned ? (few, many) : (many, few);

    /// <summary>Rows of the contradiction: one more than its columns, or one fewer if the table has more rows than columns.</summary>
    public IReadOnlyList<int> Rows { get; }

    /// <summary>Columns of the contradiction.</summary>
    public IReadOnlyList<int> Columns { get; }
}
