namespace Juluo.Lens;

/// <summary>The assessment of a measure against its own past. Pure.</summary>
internal static class MeasureVerdict
{
    /// <summary>The share of comparisons that differ by chance alone: a band covers 95 of 100.</summary>
    private const double ByChance = 0.05;

    /// <summary>The number of weeks behind <see cref="ShowMeasures.Measure.Usual"/>.</summary>
    private const int Weeks = 12;

    /// <summary>Returns true if the week's value can be compared with the past.</summary>
    public static bool IsCompared(ShowMeasures.Measure measure) =>
        measure is { Value: not null, Usual: not null, Low: not null, High: not null };

    /// <summary>Positive for a good change, negative for a bad one; 0 if there is none or the better direction is unknown.</summary>
    public static int Good(ShowMeasures.Measure measure) =>
        DeclaredMeasures.Of(measure.Name).Better switch
        {
            MeasureBetter.More => measure.Moved,
            MeasureBetter.Less => -measure.Moved,
            _ => 0,
        };

    /// <summary>Returns the catalogue key of the sentence about a difference. Use it only for a measure that differs.</summary>
    public static string Sentence(ShowMeasures.Measure measure) => $"measure.{measure.Name}.{(measure.Moved > 0 ? "more" : "less")}";

    /// <summary>Returns the catalogue key of the verdict: the direction, and whether that is good.</summary>
    public static string Key(ShowMeasures.Measure measure) =>
        Past(measure) is { } past ? past.Key
        : !IsCompared(measure) ? "lens.verdict.unknown"
        : measure.Moved == 0 ? "lens.verdict.usual"
        : $"lens.verdict.{(measure.Moved > 0 ? "more" : "less")}{Good(measure) switch { > 0 => "-good", < 0 => "-bad", _ => "" }}";

    /// <summary>
    /// Returns the verdict on a value without a confidence band, such as one composed of others: its position within the range of the last twelve weeks. This says less than a band and does not
    /// count in the headline. Null if the measure has a band, or too short a past.
    /// </summary>
    public static (string Key, double Low, double High)? Past(ShowMeasures.Measure measure)
    {
        if (measure.Value is not { } value || measure.Usual is null || measure.Low is not null)
            return null;
        var past = measure.Trend.SkipLast(1).TakeLast(Weeks).Select(p => p.Value).ToList();
        if (past.Count < Weeks / 2)
            return null;
        var (low, high) = (past.Min(), past.Max());
        return (
            value < low ? "lens.verdict.lowest"
            : value > high ? "lens.verdict.highest"
            : "lens.verdict.within",
            low,
            high
        );
    }

    /// <summary>Returns the number of comparisons expected to differ by chance alone.</summary>
    public static int Chance(int compared) => (int)Math.Round(compared * ByChance);
}
