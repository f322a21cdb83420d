namespace Juluo.Networks.Centrality;

/// <summary>The largest eigenvalue of a strongly connected graph of at least two nodes, and its positive eigenvector with a maximum of 1 (Perron 1907, Frobenius 1912).</summary>
internal static class LeadingPair
{
    private const int MostSteps = 100_000;

    // Ax and Ap are updated by combination; after this many steps they are recomputed.
    private const int Refresh = 16;

    internal static void RequireStep(int step, CancellationToken stop)
    {
        stop.ThrowIfCancellationRequested();
        if (step >= MostSteps)
        {
            throw new ArithmeticException(
                $"No eigenvector was settled on within {MostSteps} steps: the two largest eigenvalues lie too close."
            );
        }
    }

    /// <summary>Returns the weighted sum over the nodes that lead to a node.</summary>
    internal static double Got(Graph graph, double[] vector, int node)
    {
        var from = graph.Predecessors(node);
        var weights = graph.InWeights(node);
        var got = 0.0;
        for (var at = 0; at < from.Length; at++)
        {
            got += vector[from[at]] * weights[at];
        }
        return got;
    }

    /// <summary>
    /// Iterates on A + cI until the bounds of Collatz and Wielandt meet: the eigenvalue lies between the least and the greatest ratio of a node's new value to its old
    /// one.
    /// </summary>
    internal static (double[] Vector, double Value) Directed(Graph graph, CancellationToken stop)
    {
        var (now, next) = (new double[graph.NodeCount], new double[graph.NodeCount]);
        Array.Fill(now, 1);
        for (var step = 0; ; step++)
        {
            RequireStep(step, stop);
            var (least, greatest) = Ratios(graph, now, next);
            if (greatest - least <= 1e-13 * greatest)
            {
                return (now, (least + greatest) / 2);
            }
            // A shift of half the eigenvalue: large enough to damp oscillation, small enough not to slow down convergence much.
            var shift = (least + greatest) / 4;
            var most = 0.0;
            for (var node = 0; node < now.Length; node++)
            {
                next[node] += shift * now[node];
                most = Math.Max(most, next[node]);
            }
            for (var node = 0; node < now.Length; node++)
            {
                next[node] /= most;
            }
            (now, next) = (next, now);
        }
    }

    /// <summary>Finds the best vector among all combinations of the last one, its residual and the last direction, and repeats until it converges.</summary>
    internal static (double[] Vector, double Value) Undirected(Graph graph, CancellationToken stop)
    {
        var n = graph.NodeCount;
        double[] x = [.. Enumerable.Range(0, n).Select(graph.Strength)];
        var (ax, p, ap) = (new double[n], new double[n], new double[n]);
        var (r, ar) = (new double[n], new double[n]);
        Scale(x, 1 / Math.Sqrt(Dot(x, x)));
        var best = double.PositiveInfinity;
        for (var (step, since) = (0, 0); ; step++)
        {
            RequireStep(step, stop);
            if (step % Refresh == 0)
            {
                Multiply(graph, x, ax);
                Multiply(graph, p, ap);
            }
            var value = Dot(x, ax);
            for (var node = 0; node < n; node++)
            {
                r[node] = ax[node] - (value * x[node]);
            }
            var residual = Math.Sqrt(Dot(r, r)) / value;
            since = residual < 0.9 * best ? 0 : since + 1;
            best = Math.Min(best, residual);
            // As good as rounding allows, or small and no longer decreasing.
            if (residual <= 1e-15 || (residual < 1e-11 && since > Refresh))
            {
                return (Polished(graph, x, value), value);
            }
            Orthogonal(r, ar, x, ax);
            Multiply(graph, r, ar);
            Orthogonal(p, ap, x, ax);
            Orthogonal(p, ap, r, ar);
            Orthogonal(p, ap, x, ax);
            var (a, b, c) = ThreeByThree.Leading((value, Dot(x, ar), Dot(x, ap)), (Dot(r, ar), Dot(r, ap)), Dot(p, ap));
            for (var node = 0; node < n; node++)
            {
                (p[node], ap[node]) = ((b * r[node]) + (c * p[node]), (b * ar[node]) + (c * ap[node]));
                (x[node], ax[node]) = ((a * x[node]) + p[node], (a * ax[node]) + ap[node]);
            }
            var scale = 1 / Math.Sqrt(Dot(x, x));
            Scale(x, scale);
            Scale(ax, scale);
        }
    }

    // Nodes far from the centre have small values with imprecise digits; a few plain power steps pass on precise ones from their neighbours.
    private static double[] Polished(Graph graph, double[] vector, double value)
    {
        var (now, next) = (vector.Select(Math.Abs).ToArray(), new double[vector.Length]);
        for (var step = 0; step < Refresh; step++)
        {
            for (var node = 0; node < now.Length; node++)
            {
                next[node] = ((Got(graph, now, node) / value) + now[node]) / 2;
            }
            (now, next) = (next, now);
        }
        Scale(now, 1 / now.Max());
        return now;
    }

    private static (double Least, double Greatest) Ratios(Graph graph, double[] now, double[] next)
    {
        var (least, greatest) = (double.PositiveInfinity, 0.0);
        for (var node = 0; node < now.Length; node++)
        {
            next[node] = Got(graph, now, node);
            var ratio = next[node] / now[node];
            (least, greatest) = (Math.Min(least, ratio), Math.Max(greatest, ratio));
        }
        return (least, greatest);
    }

    private static void Multiply(Graph graph, double[] vector, double[] into)
    {
        for (var node = 0; node < vector.Length; node++)
        {
            into[node] = Got(graph, vector, node);
        }
    }

    // Removes the component of v along a unit vector and normalises the rest; a rest of nothing but rounding becomes 0.
    private static void Orthogonal(double[] v, double[] av, double[] unit, double[] aunit)
    {
        var before = Math.Sqrt(Dot(v, v));
        var along = Dot(v, unit);
        for (var node = 0; node < v.Length; node++)
        {
            (v[node], av[node]) = (v[node] - (along * unit[node]), av[node] - (along * aunit[node]));
        }
        var left = Math.Sqrt(Dot(v, v));
        var scale = left > 1e-12 * before ? 1 / left : 0;
        Scale(v, scale);
        Scale(av, scale);
    }

    private static double Dot(double[] a, double[] b)
    {
        var sum = 0.0;
        for (var node = 0; node < a.Length; node++)
        {
            sum += a[node] * b[node];
        }
        return sum;
    }

    private static void Scale(double[] v, double by)
    {
        for (var node = 0; node < v.Length; node++)
        {
            v[node] *= by;
        }
    }
}
