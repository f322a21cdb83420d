namespace Juluo.Records;

/// <summary>The tables of a review.</summary>
public enum ReviewTable
{
    /// <summary>Every row with all its columns and the added ones: <c>All_Results.csv</c>.</summary>
    All,

    /// <summary>Every row with the columns that a reader needs: <c>All_Results_Condensed.csv</c>.</summary>
    Condensed,

    /// <summary>The rows of convictions under review, with all columns: <c>Prop64_Results.csv</c>.</summary>
    Reviewed,

    /// <summary>The decision, reason and rule for each conviction under review: <c>Decisions.csv</c>.</summary>
    Decisions,
}
