namespace Juluo.Networks.Statistics;

/// <summary>Solves equations of a symmetric positive definite matrix (Cholesky). O(n³) once, O(n²) for each right side.</summary>
internal sealed class SymmetricSolver
{
    private readonly double[,] root;
    private readonly int n;

    internal SymmetricSolver(double[,] matrix)
    {
        (root, n) = (matrix, matrix.GetLength(0));
        for (var row = 0; row < n; row++)
        {
            for (var column = 0; column <= row; column++)
            {
                var sum = root[row, column];
                for (var k = 0; k < column; k++)
                {
                    sum -= root[row, k] * root[column, k];
                }
                root[row, column] = row == column ? Math.Sqrt(sum) : sum / root[column, column];
            }
        }
    }

    internal double[] Solve(double[] right)
    {
        var x = (double[])right.Clone();
        for (var row = 0; row < n; row++)
        {
            for (var k = 0; k < row; k++)
            {
                x[row] -= root[row, k] * x[k];
            }
            x[row] /= root[row, row];
        }
        for (var row = n - 1; row >= 0; row--)
        {
            for (var k = row + 1; k < n; k++)
            {
                x[row] -= root[k, row] * x[k];
            }
            x[row] /= root[row, row];
        }
        return x;
    }

    /// <summary>Returns v′ A⁻¹ v for v with 1 at the first place, and −1 at the second unless that index is negative.</summary>
    internal double Variance(int first, int second = -1)
    {
        var v = new double[n];
        v[first] = 1;
        if (second >= 0)
        {
            v[second] -= 1;
        }
        var x = Solve(v);
        return x[first] - (second >= 0 ? x[second] : 0);
    }
}
