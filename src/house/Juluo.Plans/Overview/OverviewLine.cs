namespace Juluo.Plans;

/// <summary>What the overview lists.</summary>
[Named("overview-kind")]
public enum OverviewKind
{
    /// <summary>Plans, also those to come and those that have ended.</summary>
    Plans,

    /// <summary>Passes and trials that were sold or given.</summary>
    Passes,

    /// <summary>Days that were counted.</summary>
    Days,
}

/// <summary>Whether a plan or pass is still to come, active, paused or ended. The file says these words too.</summary>
[Named("overview-state")]
public enum OverviewState
{
    Upcoming,
    Active,
    Paused,
    Ended,
}

/// <summary>A plan or pass that a person has, or a day that was counted for them.</summary>
/// <param name="Person">Null: a walk-in, whom <paramref name="Holder"/> names.</param>
/// <param name="What">The plan or pass; null: a day that was not charged.</param>
/// <param name="From">Since when; of a day, the day.</param>
/// <param name="Until">The last day; null: until further notice.</param>
/// <param name="Amount">A month of a plan, the price of a pass; null: of a day.</param>
/// <param name="Left">Of a pass, days or minutes.</param>
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
