namespace Juluo.Residencies;

/// <summary>One line of a deposit's ledger. It stays as it was written.</summary>
/// <param name="Day">On which the money came or went.</param>
public sealed record DepositEntry(
    DepositEntryKind Kind,
    Money Amount,
    LocalDate Day,
    PaidHow? How,
    string? Reference,
    string? Reason,
    PersonId? By,
    Instant At
)
{
    public const int MostReference = 120;
    public const int MostReason = 400;
}
