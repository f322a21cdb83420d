namespace Juluo.Residencies;

/// <summary>One line of a deposit's ledger. It is never changed.</summary>
/// <param name="Day">On which the money came or went.</param>
/// <param name="Imported">It comes from another program, which does not say how or why.</param>
public sealed record DepositEntry(
    DepositEntryKind Kind,
    Money Amount,
    LocalDate Day,
    PaidHow? How,
    string? Reference,
    string? Reason,
    PersonId? By,
    Instant At,
    bool Imported = false
)
{
    public const int MostReference = 120;
    public const int MostReason = 400;
}

/// <summary>What happened to a deposit.</summary>
[Named("deposit-entry")]
public enum DepositEntryKind
{
    Owed,
    Received,

    /// <summary>A receipt that was a mistake: it is owed again.</summary>
    Reversed,
    Returned,
    Kept,

    /// <summary>It is not asked for any more.</summary>
    Waived,
}

/// <summary>How money came or went.</summary>
[Named("paid-how")]
public enum PaidHow
{
    Cash,
    Bank,
    Card,
}
