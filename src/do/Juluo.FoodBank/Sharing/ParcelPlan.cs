namespace Juluo.FoodBank;

/// <summary>What a household gets: so much of each kind of food for an adult, and a part of it for a child.</summary>
/// <param name="Tenths">Tenths of a unit for one adult.</param>
/// <param name="ChildPercent">What a child counts, of an adult.</param>
/// <param name="KeepDays">How long it is known which card had what.</param>
public sealed record ParcelPlan(IReadOnlyDictionary<FoodKind, int> Tenths, int ChildPercent, int KeepDays)
{
    public const int MostTenths = 500;
    public const int LeastChildPercent = 10;
    public const int LeastKeepDays = 7;
    public const int MostKeepDays = 365;

    /// <summary>Until a community says otherwise.</summary>
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

    /// <summary>Hundredths of an adult.</summary>
    public int Weight(int adults, int children) => (adults * 100) + (children * ChildPercent);

    /// <summary>Whole units of a kind for such a household, at least one of what the plan has at all.</summary>
    public int Units(FoodKind kind, int weight) =>
        Tenths.GetValueOrDefault(kind) is > 0 and var tenths ? Math.Max(1, ((tenths * weight) + 500) / 1000) : 0;
}
