namespace Juluo.FoodBank;

/// <summary>A report on a donor's gifts within a period.</summary>
/// <param name="From">The first day.</param>
/// <param name="Until">The last day.</param>
/// <param name="Households">The number of times a household got some of it, or null if too few to report.</param>
/// <param name="People">The number of times a person got some of it, or null likewise.</param>
/// <param name="Distributions">The number of distributions counted.</param>
/// <param name="LeftOut">The number of distributions left out because fewer than <see cref="Least"/> households got some of it, so that no figure describes only a few.</param>
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
    /// <summary>The number of households below which a distribution is left out of a report, so that no figure describes only a few households.</summary>
    public const int Least = 5;

    /// <param name="Name">The item's name.</param>
    /// <param name="Received">The units received within the period.</param>
    /// <param name="Given">The units given to households within it, also from earlier gifts.</param>
    /// <param name="Thrown">The units thrown away within it.</param>
    /// <param name="Left">The units still in stock, whenever received.</param>
    /// <param name="Grams">The weight of one unit in grams, or null if unknown. Amounts of weighed food are grams.</param>
    public sealed record Line(LocalizedText Name, FoodUnit Unit, int Received, int Given, int Thrown, int Left, int? Grams);

    public sealed record Waste(LocalizedText Name, FoodUnit Unit, WasteReason Reason, int Units);

    public sealed record Weights(decimal Received, decimal Given, decimal Thrown);

    /// <summary>The kilograms received, given and thrown away. Items without a known weight are left out.</summary>
    public Weights Kilograms => new(Weigh(l => l.Received), Weigh(l => l.Given), Weigh(l => l.Thrown));

    /// <summary>True if some items have no known weight and are missing from the kilograms.</summary>
    public bool SomeNotWeighed => Lines.Any(l => l.Grams is null);

    private decimal Weigh(Func<Line, int> units) => Lines.Sum(l => (long)units(l) * (l.Unit == FoodUnit.Weight ? 1 : l.Grams ?? 0)) / 1000m;
}
