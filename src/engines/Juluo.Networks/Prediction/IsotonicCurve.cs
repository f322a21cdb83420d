namespace Juluo.Networks.Prediction;

/// <summary>
/// The curve that never falls and lies nearest to weighted points (isotonic regression by pooling adjacent violators: Ayer et al. 1955), with straight
/// lines between the middles of its steps and flat ends. Immutable; safe to read from any number of threads.
/// </summary>
public sealed class IsotonicCurve
{
    private readonly double[] middles;
    private readonly double[] levels;

    private IsotonicCurve(double[] middles, double[] levels) => (this.middles, this.levels) = (middles, levels);

    /// <summary>Fits the curve. O(n log n).</summary>
    /// <param name="points">Where, how high, and with what positive weight; at least one.</param>
    /// <exception cref="ArgumentException">There is no point.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A place or a height is not a finite number, or a weight not a finite one above 0.</exception>
    public static IsotonicCurve Fit(IEnumerable<(double X, double Y, double Weight)> points)
    {
        var steps = new List<(double X, double Y, double Weight)>();
        foreach (var point in points.OrderBy(p => p.X))
        {
            if (!double.IsFinite(point.X) || !double.IsFinite(point.Y) || !(point.Weight > 0 && double.IsFinite(point.Weight)))
            {
                throw new ArgumentOutOfRangeException(
                    nameof(points),
                    point,
                    "A point needs a finite place and height and a finite weight above 0."
                );
            }
            steps.Add((point.X * point.Weight, point.Y * point.Weight, point.Weight));
            while (steps.Count > 1 && MustPool(steps[^2], steps[^1]))
            {
                var last = steps[^1];
                steps.RemoveAt(steps.Count - 1);
                steps[^1] = (steps[^1].X + last.X, steps[^1].Y + last.Y, steps[^1].Weight + last.Weight);
            }
        }
        return steps.Count == 0
            ? throw new ArgumentException("A curve needs at least one point.", nameof(points))
            : new IsotonicCurve([.. steps.Select(s => s.X / s.Weight)], [.. steps.Select(s => s.Y / s.Weight)]);
    }

    /// <summary>Height of the curve, between the lowest and the highest step; NaN for NaN. O(log n).</summary>
    public double At(double x)
    {
        if (double.IsNaN(x))
        {
            return double.NaN;
        }
        var at = Array.BinarySearch(middles, x);
        if (at >= 0)
        {
            return levels[at];
        }
        var right = ~at;
        if (right == 0 || right == middles.Length)
        {
            return levels[Math.Min(right, middles.Length - 1)];
        }
        var share = (x - middles[right - 1]) / (middles[right] - middles[right - 1]);
        return levels[right - 1] + (share * (levels[right] - levels[right - 1]));
    }

    private static bool MustPool((double X, double Y, double Weight) left, (double X, double Y, double Weight) right) =>
        left.Y / left.Weight >= right.Y / right.Weight || (left.X / left.Weight).Equals(right.X / right.Weight);
}
