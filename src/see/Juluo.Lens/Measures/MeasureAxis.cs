namespace Juluo.Lens;

/// <summary>The axis of a unit: shares and indexes from end to end, what is counted from 0 to a round number above all that is drawn on it.</summary>
internal readonly record struct MeasureAxis(double Low, double High)
{
    /// <param name="drawn">Everything that is drawn on it, of all measures of the unit.</param>
    public static MeasureAxis Of(MeasureUnit unit, IEnumerable<double> drawn) =>
        unit switch
        {
            MeasureUnit.Share or MeasureUnit.Index => new(0, 1),
            MeasureUnit.Signed => new(-1, 1),
            MeasureUnit.Excess => new(-2, 2),
            _ => new(0, Round(drawn.Append(1).Max())),
        };

    /// <summary>The axes of all units, from the figures of a page.</summary>
    public static Dictionary<MeasureUnit, MeasureAxis> All(IEnumerable<ShowMeasures.Measure> measures) =>
        measures
            .GroupBy(m => DeclaredMeasures.Of(m.Name).Unit)
            .ToDictionary(
                g => g.Key,
                g => Of(g.Key, g.SelectMany(m => m.Trend.Select(p => p.Value).Concat(new[] { m.Value, m.High, m.Usual }.OfType<double>())))
            );

    /// <summary>1, 2 or 5 times a power of ten, not below the number.</summary>
    private static double Round(double most)
    {
        var power = Math.Pow(10, Math.Floor(Math.Log10(most)));
        return ((double[])[1, 2, 5, 10]).First(step => step * power >= most - 1e-9) * power;
    }
}
