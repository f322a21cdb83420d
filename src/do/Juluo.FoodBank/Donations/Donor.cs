namespace Juluo.FoodBank;

/// <summary>A donor of food: a shop, a company, a temple, or a person who wants to be named.</summary>
/// <param name="LinkNumber">The sequence number of the latest link to its report.</param>
/// <param name="Linked">True if the latest link opens.</param>
public sealed record Donor(DonorId Id, string Name, [property: System.Text.Json.Serialization.JsonIgnore] int LinkNumber, bool Linked)
{
    public const int MostName = 120;
}
