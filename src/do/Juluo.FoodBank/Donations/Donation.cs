namespace Juluo.FoodBank;

/// <summary>What came at once.</summary>
/// <param name="Donor">Null: the donor does not wish to be known, or food was bought.</param>
/// <param name="DonorName">The same.</param>
/// <param name="By">Who entered it; null: they have been erased.</param>
/// <param name="Lots">How many lines it has.</param>
/// <param name="Units">In all of them.</param>
public sealed record Donation(
    DonationId Id,
    DonorId? Donor,
    string? DonorName,
    LocalDate OnDay,
    string? Note,
    Instant EnteredAt,
    PersonId? By,
    int Lots,
    int Units
)
{
    public const int MostNote = 300;
    public const int MostLines = 200;
}
