namespace Juluo.Lens;

/// <summary>A measure of one week: its value, its band (95 % of bootstraps over days), and for how many people it stands.</summary>
/// <param name="Value">NaN where it cannot be told.</param>
internal sealed record Figure(
    string Name,
    double Value,
    int N,
    double Low = double.NaN,
    double High = double.NaN,
    IReadOnlyDictionary<string, double>? Detail = null
)
{
    /// <summary>Fewer people than this are never shown as a figure.</summary>
    public const int Few = 5;

    /// <summary>Fewer than this are never shown as a trend.</summary>
    public const int FewForTrend = 10;
}
