namespace Juluo.FoodBank;

/// <summary>Contents of parcels: an amount of each kind of food per adult, and a share of it per child.</summary>
/// <param name="Tenths">The tenths of a unit per adult, by kind.</param>
/// <param name="ChildPercent">The share of a child in percent of an adult.</param>
/// <param name="KeepDays">The number of days for which pick-ups are kept.</param>
public sealed record ParcelPlan(IReadOnlyDictionary<FoodKind, int> Tenths, int ChildPercent, int KeepDays)
{
    public const int MostTenths = 500;
    public const int LeastChildPercent = 10;
    public const int LeastKeepDays = 7;
    public const int MostKeepDays = 365;

    /// <summary>The default plan.</summary>
    public static readonly ParcelPlan Usual = new(
        new Dictionary<FoodKind, int>
        {
            [FoodKind.Staple] = 10,
            [FoodKind.Protein] = 20,
            [FoodKind.Vegetable] = 20,
            [FoodKind.Fruit] = 10,
            [FoodKind.Dairy] = 10,
            [FoodKind.Pantry] = 5,
            [FoodKind.Baby] = 0,
            [FoodKind.Household] = 3,
        },
        60,
        60
    );

    /// <summary>The household's size in hundredths of an adult.</summary>
    public int Weight(int adults, int children) => (adults * 100) + (children * ChildPercent);

    /// <summary>Returns the whole units of a kind for a household of a weight; at least one if the plan includes the kind.</summary>
    public int Units(FoodKind kind, int weight) =>
        Tenths.GetValueOrDefault(kind) is > 0 and var tenths ? Math.Max(1, ((tenths * weight) + 500) / 1000) : 0;
}
