namespace Juluo.Lens;

/// <summary>The axis of a unit: from zero to a round number beyond all values drawn on it, on each side that has values.</summary>
internal readonly record struct MeasureAxis(double Low, double High)
{
    /// <param name="drawn">All values drawn on it, from all measures of the unit.</param>
    public static MeasureAxis Of(MeasureUnit unit, IEnumerable<double> drawn)
    {
        var all = drawn.ToList();
        // The axis does not cover the whole possible range, because changes in a line would then be too small to see.
        return unit switch
        {
            MeasureUnit.Share or MeasureUnit.Index => new(0, Math.Min(1, Round(all.Append(0.1).Max()))),
            MeasureUnit.Signed or MeasureUnit.Excess => new(-Round(-all.Append(-0.1).Min()), all.Exists(v => v > 0) ? Round(all.Max()) : 0),
            _ => new(0, Round(all.Append(1).Max())),
        };
    }

    /// <summary>Returns the axes of all units, from the figures on a page.</summary>
    public static Dictionary<MeasureUnit, MeasureAxis> All(IEnumerable<ShowMeasures.Measure> measures) =>
        measures
            .GroupBy(m => DeclaredMeasures.Of(m.Name).Unit)
            .ToDictionary(
                g => g.Key,
                g => Of(g.Key, g.SelectMany(m => m.Trend.Select(p => p.Value).Concat(new[] { m.Value, m.High, m.Usual }.OfType<double>())))
            );

    /// <summary>Returns the smallest of 1, 2 or 5 times a power of ten that is not below the number.</summary>
    private static double Round(double most)
    {
        var power = Math.Pow(10, Math.Floor(Math.Log10(most)));
        return ((double[])[1, 2, 5, 10]).First(step => step * power >= most - 1e-9) * power;
    }
}
