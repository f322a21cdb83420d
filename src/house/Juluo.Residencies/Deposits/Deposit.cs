namespace Juluo.Residencies;

/// <summary>A deposit that a person leaves with the community until they go. The amounts owed and held are computed from its entries, which are append-only.</summary>
/// <param name="What">The purpose: the residency, or the text typed for a deposit without an application.</param>
public sealed record Deposit(
    DepositId Id,
    PersonId Person,
    ApplicationId? Application,
    LocalizedText What,
    Money Amount,
    Money Owed,
    Money Held,
    Money Returned,
    Money Kept,
    Money Waived,
    Instant MadeAt
)
{
    public const int MostWhat = 120;

    /// <summary>True if nothing is owed and nothing held.</summary>
    public bool Settled => Owed.Minor == 0 && Held.Minor == 0;
}
