namespace Juluo.Networks.Statistics;

/// <summary>The standard normal distribution.</summary>
internal static class Normal
{
    // Limit at which the series for the middle and the continued fraction for the tail both have full precision.
    private const double Middle = 3;
    private const int Fractions = 150;

    /// <summary>Returns P(Z ≥ z), with a relative accuracy of about 1e-13 even if it is tiny; NaN for NaN. O(1).</summary>
    internal static double UpperTail(double z)
    {
        if (double.IsNaN(z))
        {
            return double.NaN;
        }
        if (z < 0)
        {
            return 1 - UpperTail(-z);
        }
        var density = Math.Exp(-z * z / 2) / Math.Sqrt(2 * Math.PI);
        return z < Middle ? 0.5 - density * Series(z)
            : density > 0 ? density / Fraction(z)
            : 0;
    }

    /// <summary>Returns z + z³/3 + z⁵/(3·5) + …</summary>
    private static double Series(double z)
    {
        double term = z,
            sum = z;
        for (var k = 3; term > sum * 1e-17; k += 2)
        {
            term *= z * z / k;
            sum += term;
        }
        return sum;
    }

    /// <summary>Returns z + 1/(z + 2/(z + 3/…)) (Laplace).</summary>
    private static double Fraction(double z)
    {
        var rest = z;
        for (var k = Fractions; k > 0; k--)
        {
            rest = z + k / rest;
        }
        return rest;
    }
}
