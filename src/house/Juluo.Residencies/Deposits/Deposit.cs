namespace Juluo.Residencies;

/// <summary>What a person leaves with the community until they go. What is owed and held follows from its entries, which are only added to.</summary>
/// <param name="What">What for: the residency, or what was typed where it came with no application.</param>
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

    /// <summary>Nothing is owed and nothing held.</summary>
    public bool Settled => Owed.Minor == 0 && Held.Minor == 0;
}
