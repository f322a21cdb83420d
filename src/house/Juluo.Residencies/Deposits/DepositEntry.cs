namespace Juluo.Residencies;

/// <summary>An entry in a deposit's ledger. It never changes.</summary>
/// <param name="Day">The day on which the money was received or paid.</param>
/// <param name="Imported">True if it was imported from other software, which does not tell method and reason.</param>
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

/// <summary>The kinds of ledger entries.</summary>
[Named("deposit-entry")]
public enum DepositEntryKind
{
    Owed,
    Received,

    /// <summary>Cancels a receipt recorded by mistake: the amount is owed again.</summary>
    Reversed,
    Returned,
    Kept,

    /// <summary>The community no longer asks for the amount.</summary>
    Waived,
}

/// <summary>The method of payment.</summary>
[Named("paid-how")]
public enum PaidHow
{
    Cash,
    Bank,
    Card,
}
