namespace Juluo.FoodBank;

/// <summary>What became of a donor's gifts within a period.</summary>
/// <param name="From">The first day.</param>
/// <param name="Until">The last day.</param>
/// <param name="Households">Times that a household had something of it; null: too few to be said.</param>
/// <param name="People">Times that a person had.</param>
/// <param name="Distributions">At so many distributions that are counted in.</param>
/// <param name="LeftOut">At so many distributions fewer than <see cref="Least"/> households had something of it: they are not counted in, so that no figure is of a few.</param>
public sealed record DonorReport(
    DonorId Donor,
    string Name,
    LocalDate From,
    LocalDate Until,
    IReadOnlyList<DonorReport.Line> Lines,
    IReadOnlyList<DonorReport.Waste> Wasted,
    int? Households,
    int? People,
    int Distributions,
    int LeftOut
)
{
    /// <summary>The fewest households of which a figure is given.</summary>
    public const int Least = 5;

    /// <param name="Name">The item's.</param>
    /// <param name="Received">Units received within the period.</param>
    /// <param name="Given">Units that households were given within it, also of earlier gifts.</param>
    /// <param name="Thrown">Units thrown away within it.</param>
    /// <param name="Left">Units still here, whenever they came.</param>
    /// <param name="Grams">Weight of one unit; null: not known. Amounts of food by weight are grams.</param>
    public sealed record Line(LocalizedText Name, FoodUnit Unit, int Received, int Given, int Thrown, int Left, int? Grams);

    public sealed record Waste(LocalizedText Name, FoodUnit Unit, WasteReason Reason, int Units);

    public sealed record Weights(decimal Received, decimal Given, decimal Thrown);

    /// <summary>Kilograms of what was received, given and thrown away, of weighed items.</summary>
    public Weights Kilograms => new(Weigh(l => l.Received), Weigh(l => l.Given), Weigh(l => l.Thrown));

    /// <summary>Items that were not weighed are not in the kilograms.</summary>
    public bool SomeNotWeighed => Lines.Any(l => l.Grams is null);

    private decimal Weigh(Func<Line, int> units) => Lines.Sum(l => (long)units(l) * (l.Unit == FoodUnit.Weight ? 1 : l.Grams ?? 0)) / 1000m;
}
