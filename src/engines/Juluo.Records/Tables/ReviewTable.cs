namespace Juluo.Records;

/// <summary>The tables of a review.</summary>
public enum ReviewTable
{
    /// <summary>Every row with all its columns and those that are added: <c>All_Results.csv</c>.</summary>
    All,

    /// <summary>Every row with the columns that a reader needs: <c>All_Results_Condensed.csv</c>.</summary>
    Condensed,

    /// <summary>The rows of convictions under review, with all columns: <c>Prop64_Results.csv</c>.</summary>
    Reviewed,

    /// <summary>For each conviction under review what was decided, why and by which rule: <c>Decisions.csv</c>.</summary>
    Decisions,
}
