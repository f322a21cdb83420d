namespace Juluo.Networks.Statistics;

/// <summary>Student's distribution, for the intervals of small samples.</summary>
internal static class StudentT
{
    private const int Halvings = 60;

    /// <summary>
    /// Returns the t that a deviation in either direction exceeds with probability 1 − <paramref name="level"/>, to about 1e-12; NaN for no degrees of freedom.
    /// O(freedom).
    /// </summary>
    internal static double Bound(int freedom, double level)
    {
        if (freedom < 1)
        {
            return double.NaN;
        }
        // Searches by the angle whose tangent is t / √freedom, as its range is finite.
        var (low, high) = (0.0, Math.PI / 2);
        for (var k = 0; k < Halvings; k++)
        {
            var middle = (low + high) / 2;
            (low, high) = Within(freedom, middle) < level ? (middle, high) : (low, middle);
        }
        return Math.Tan(low) * Math.Sqrt(freedom);
    }

    /// <summary>Returns P(|T| ≤ t), a finite sum for whole degrees of freedom (Abramowitz and Stegun 1964, 26.7.3 and 26.7.4).</summary>
    private static double Within(int freedom, double angle)
    {
        var odd = freedom % 2 == 1;
        var (sin, cos) = Math.SinCos(angle);
        var term = odd ? cos : 1;
        var sum = freedom == 1 ? 0 : term;
        for (var k = odd ? 3 : 2; k < freedom; k += 2)
        {
            term *= cos * cos * (k - 1) / k;
            sum += term;
        }
        return odd ? 2 / Math.PI * (angle + (sin * sum)) : sin * sum;
    }
}
