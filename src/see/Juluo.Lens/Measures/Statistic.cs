namespace Juluo.Lens;

/// <summary>A measure of one week: its value, its confidence band (95 % of bootstraps over days), and the number of people it is based on.</summary>
/// <param name="Value">The value; NaN if it cannot be computed.</param>
internal sealed record Statistic(
    string Name,
    double Value,
    int N,
    double Low = double.NaN,
    double High = double.NaN,
    IReadOnlyDictionary<string, double>? Detail = null
)
{
    /// <summary>The minimum number of people for a figure to be shown; with fewer, its value is withheld.</summary>
    public const int Few = 5;

    /// <summary>The minimum number of people for a trend to be shown; weeks with fewer are left out of it.</summary>
    public const int FewForTrend = 10;
}
