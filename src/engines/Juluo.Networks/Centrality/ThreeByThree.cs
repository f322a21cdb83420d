namespace Juluo.Networks.Centrality;

/// <summary>Symmetric matrices of three rows.</summary>
internal static class ThreeByThree
{
    /// <summary>Returns the unit eigenvector of the largest eigenvalue, by rotating pairs of axes until the off-diagonal entries vanish (Jacobi 1846).</summary>
    /// <param name="first">The first row.</param>
    /// <param name="second">The second row from the diagonal on.</param>
    /// <param name="third">The last entry.</param>
    internal static (double A, double B, double C) Leading((double A, double B, double C) first, (double B, double C) second, double third)
    {
        double[,] m =
        {
            { first.A, first.B, first.C },
            { first.B, second.B, second.C },
            { first.C, second.C, third },
        };
        double[,] axes =
        {
            { 1, 0, 0 },
            { 0, 1, 0 },
            { 0, 0, 1 },
        };
        // Each round squares the off-diagonal rest; ten exceed double precision.
        for (var round = 0; round < 10; round++)
        {
            Turn(m, axes, 0, 1);
            Turn(m, axes, 0, 2);
            Turn(m, axes, 1, 2);
        }
        var best =
            m[0, 0] >= m[1, 1] && m[0, 0] >= m[2, 2] ? 0
            : m[1, 1] >= m[2, 2] ? 1
            : 2;
        return (axes[0, best], axes[1, best], axes[2, best]);
    }

    private static void Turn(double[,] m, double[,] axes, int p, int q)
    {
        if (m[p, q].Equals(0))
        {
            return;
        }
        var half = (m[q, q] - m[p, p]) / (2 * m[p, q]);
        var tangent = (half < 0 ? -1 : 1) / (Math.Abs(half) + Math.Sqrt((half * half) + 1));
        var cosine = 1 / Math.Sqrt((tangent * tangent) + 1);
        var sine = tangent * cosine;
        for (var k = 0; k < 3; k++)
        {
            (m[k, p], m[k, q]) = ((cosine * m[k, p]) - (sine * m[k, q]), (sine * m[k, p]) + (cosine * m[k, q]));
        }
        for (var k = 0; k < 3; k++)
        {
            (m[p, k], m[q, k]) = ((cosine * m[p, k]) - (sine * m[q, k]), (sine * m[p, k]) + (cosine * m[q, k]));
            (axes[k, p], axes[k, q]) = ((cosine * axes[k, p]) - (sine * axes[k, q]), (sine * axes[k, p]) + (cosine * axes[k, q]));
        }
    }
}
