namespace Juluo.FoodBank;

/// <summary>Who gives food: a shop, a company, a temple, a person who wishes to be named.</summary>
/// <param name="LinkNumber">Counts the links to its report.</param>
/// <param name="Linked">The latest of them opens.</param>
public sealed record Donor(DonorId Id, string Name, [property: System.Text.Json.Serialization.JsonIgnore] int LinkNumber, bool Linked)
{
    public const int MostName = 120;
}
