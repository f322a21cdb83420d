namespace Juluo.Plans;

/// <summary>A kind of line in the overview.</summary>
[Named("overview-kind")]
public enum OverviewKind
{
    /// <summary>Plans, including future and past ones.</summary>
    Plans,

    /// <summary>Passes and trials that were sold or given.</summary>
    Passes,

    /// <summary>Days that were counted.</summary>
    Days,
}

/// <summary>The state of a plan or pass: upcoming, active, paused or ended. The exported file uses the same words.</summary>
[Named("overview-state")]
public enum OverviewState
{
    Upcoming,
    Active,
    Paused,
    Ended,
}

/// <summary>A plan or pass that a person has, or a day that was counted for them.</summary>
/// <param name="Person">The person, or null for a walk-in, whom <paramref name="Holder"/> names.</param>
/// <param name="What">The plan or pass, or null for a day that was waived.</param>
/// <param name="From">The first day; for a counted day, that day.</param>
/// <param name="Until">The last day, or null if there is no end.</param>
/// <param name="Amount">The monthly price of a plan or the price of a pass; null for a counted day.</param>
/// <param name="Left">The days or minutes left on a pass.</param>
public sealed record OverviewLine(
    Guid Id,
    PersonId? Person,
    string? Holder,
    LocalizedText? What,
    LocalDate From,
    LocalDate? Until,
    Money? Amount,
    OverviewState State,
    int? Left,
    int? Granted,
    CreditUnit? Unit
);
