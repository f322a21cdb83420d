namespace Juluo.Networks.Statistics;

/// <summary>
/// Logistic regression by Newton's method, with each weight shrunk to its prior expectation: the most likely weights under independent normal priors, which for
/// expectations of 0 is ridge regression (le Cessie and van Houwelingen 1992).
/// </summary>
public static class Logistic
{
    /// <summary>Fits with a ridge of 1 on all weights except the constant. O(rows × columns²).</summary>
    /// <param name="x">A row for each observation, at least one; all of one length.</param>
    /// <param name="y">0 or 1 for each row.</param>
    /// <returns>A function that returns the log-odds of a row with as many columns.</returns>
    public static Func<double[], double> Fit(double[][] x, double[] y)
    {
        var weights = Fit(x, y, new double[x[0].Length + 1], [.. Enumerable.Range(0, x[0].Length + 1).Select(i => i == 0 ? 1e-6 : 1.0)]);
        return row => Linear(weights, row);
    }

    /// <summary>Returns the most likely weights: first that of a constant 1, then one for each column. O(rows × columns²).</summary>
    /// <param name="x">A row for each observation; may be empty.</param>
    /// <param name="y">0 or 1 for each row.</param>
    /// <param name="expected">The prior expectation of each weight.</param>
    /// <param name="firmness">1 / variance of each expectation, above 0.</param>
    public static double[] Fit(double[][] x, double[] y, double[] expected, double[] firmness)
    {
        var k = expected.Length;
        var w = (double[])expected.Clone();
        for (var step = 0; step < 12; step++)
        {
            var gradient = new double[k];
            var curvature = new double[k, k];
            for (var i = 0; i < k; i++)
                (gradient[i], curvature[i, i]) = (firmness[i] * (expected[i] - w[i]), firmness[i]);
            for (var row = 0; row < x.Length; row++)
            {
                var p = 1 / (1 + Math.Exp(-Linear(w, x[row])));
                for (var i = 0; i < k; i++)
                {
                    var xi = i == 0 ? 1 : x[row][i - 1];
                    gradient[i] += (y[row] - p) * xi;
                    for (var j = 0; j <= i; j++)
                        curvature[i, j] += p * (1 - p) * xi * (j == 0 ? 1 : x[row][j - 1]);
                }
            }
            var move = Solve(curvature, gradient);
            for (var i = 0; i < k; i++)
                w[i] += move[i];
        }
        return w;
    }

    /// <summary>Returns the log-odds of a row: the first weight, plus each other one times its column.</summary>
    /// <param name="w">The weights: one more than the columns of the row.</param>
    /// <param name="x">A row.</param>
    public static double Linear(double[] w, double[] x)
    {
        var sum = w[0];
        for (var i = 0; i < x.Length; i++)
            sum += w[i + 1] * x[i];
        return sum;
    }

    /// <summary>Solves A x = b for a positive definite A with its lower half filled (Cholesky).</summary>
    private static double[] Solve(double[,] a, double[] b)
    {
        var k = b.Length;
        var x = (double[])b.Clone();
        for (var i = 0; i < k; i++)
        {
            for (var j = 0; j <= i; j++)
            {
                for (var m = 0; m < j; m++)
                    a[i, j] -= a[i, m] * a[j, m];
                a[i, j] = i == j ? Math.Sqrt(Math.Max(a[i, i], 1e-12)) : a[i, j] / a[j, j];
            }
            for (var j = 0; j < i; j++)
                x[i] -= a[i, j] * x[j];
            x[i] /= a[i, i];
        }
        for (var i = k - 1; i >= 0; i--)
        {
            for (var j = i + 1; j < k; j++)
                x[i] -= a[j, i] * x[j];
            x[i] /= a[i, i];
        }
        return x;
    }
}
