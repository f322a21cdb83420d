namespace Juluo.Networks.Assignment;

/// <summary>So many pairs are forbidden that no assignment is left: some rows have fewer columns between them than they are many (Hall 1935).</summary>
public sealed class InfeasibleAssignmentException : Exception
{
    internal InfeasibleAssignmentException(bool turned, int[] many, int[] few)
        : base(
            $"{(turned ? "Columns" : "Rows")} {string.Join(", ", many)} can go with {(few.Length == 0 ? "nothing" : $"{(turned ? "rows" : "columns")} {string.Join(", ", few)} only")}; "
                + "permit more of their pairs, or leave some of them out."
        ) => (Rows, Columns) = turned ? (few, many) : (many, few);

    /// <summary>Rows of the contradiction: one more than its columns, or one fewer where the table has more rows than columns.</summary>
    public IReadOnlyList<int> Rows { get; }

    /// <summary>Columns of the contradiction.</summary>
    public IReadOnlyList<int> Columns { get; }
}
