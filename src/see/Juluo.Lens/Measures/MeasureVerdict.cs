namespace Juluo.Lens;

/// <summary>What is said of a measure beside its own past. Pure.</summary>
internal static class MeasureVerdict
{
    /// <summary>Of so many comparisons, one differs by chance alone: each band holds 95 of 100.</summary>
    private const double ByChance = 0.05;

    /// <summary>So many weeks are what is usual: <see cref="ShowMeasures.Measure.Usual"/>.</summary>
    private const int Weeks = 12;

    /// <summary>Whether there is something to compare the week with.</summary>
    public static bool IsCompared(ShowMeasures.Measure measure) =>
        measure is { Value: not null, Usual: not null, Low: not null, High: not null };

    /// <summary>Good, bad, or neither where it is not known which way is better.</summary>
    public static int Good(ShowMeasures.Measure measure) =>
        DeclaredMeasures.Of(measure.Name).Better switch
        {
            MeasureBetter.More => measure.Moved,
            MeasureBetter.Less => -measure.Moved,
            _ => 0,
        };

    /// <summary>The catalogue's key of what differs, as a sentence. Only of a measure that does.</summary>
    public static string Sentence(ShowMeasures.Measure measure) => $"measure.{measure.Name}.{(measure.Moved > 0 ? "more" : "less")}";

    /// <summary>The catalogue's key of the words for it: which way, and whether that is good.</summary>
    public static string Key(ShowMeasures.Measure measure) =>
        Past(measure) is { } past ? past.Key
        : !IsCompared(measure) ? "lens.verdict.unknown"
        : measure.Moved == 0 ? "lens.verdict.usual"
        : $"lens.verdict.{(measure.Moved > 0 ? "more" : "less")}{Good(measure) switch { > 0 => "-good", < 0 => "-bad", _ => "" }}";

    /// <summary>
    /// Of a number whose doubt is not known, as of one that is put together of others: whether it lies within what the last twelve weeks showed. Less is said by that than by a band, and it counts for
    /// nothing in the headline. Null: it has a band, or too short a past.
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

    /// <summary>How many of so many would differ by chance alone.</summary>
    public static int Chance(int compared) => (int)Math.Round(compared * ByChance);
}
