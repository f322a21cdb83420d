namespace Juluo.FoodBank;

/// <summary>A donation: food that arrived together.</summary>
/// <param name="Donor">The donor, or null if anonymous or the food was bought.</param>
/// <param name="DonorName">The donor's name, or null if there is no donor.</param>
/// <param name="By">The person who entered it, or null if erased.</param>
/// <param name="Lots">The number of lines.</param>
/// <param name="Units">The number of units in all lines.</param>
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
