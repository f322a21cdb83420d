namespace Juluo.Networks.NullModels;

/// <summary>
/// Maximum likelihood of the temporal fitness model: for every i, Σ_j (m_ij − τ a_i a_j) / (1 − a_i a_j) = 0. The likelihood is concave in ln a, and each equation
/// decreases in its own a_i, so one node after another is solved until nothing changes.
/// </summary>
internal sealed class TemporalFitnessSolver
{
    // Σ_j x/(1−x) over pairs that never met would cost n² a sweep. The most active nodes are summed one by one, all others
    // through the power sums Σ a_j^k: with x ≤ ½ the first 48 powers give full precision.
    private const int HeavyNodes = 128;
    private const int Powers = 48;
    private const double Ceiling = 1 - 1e-9;

    private readonly Graph counts;
    private readonly double windows;
    private readonly double[] activity;
    private readonly bool[] isHeavy;
    private readonly int[] heavy;
    private readonly int[] light;
    private readonly double[] powerSums = new double[Powers + 1];
    private double lightMaximum;

    internal TemporalFitnessSolver(PairCounts observed)
    {
        counts = observed.Counts;
        windows = observed.Windows;
        activity = new double[counts.NodeCount];
        isHeavy = new bool[counts.NodeCount];
        var order = Enumerable
            .Range(0, counts.NodeCount)
            .Where(i => counts.Strength(i) > 0)
            .OrderByDescending(i => counts.Strength(i))
            .ThenBy(i => i)
            .ToArray();
        heavy = order[..Math.Min(HeavyNodes, order.Length)];
        light = order[heavy.Length..];
        foreach (var node in heavy)
        {
            isHeavy[node] = true;
        }
        // Initial values of the paper: exact if all probabilities are small.
        var scale = Math.Sqrt(2 * counts.TotalWeight * windows);
        foreach (var node in order)
        {
            activity[node] = Math.Min(counts.Strength(node) / scale, 0.999);
        }
    }

    internal double[] Solve(CancellationToken stop)
    {
        var moved = 1.0;
        for (var sweep = 0; sweep < 1000 && moved > 1e-13; sweep++)
        {
            stop.ThrowIfCancellationRequested();
            moved = 0;
            SumPowers();
            foreach (var node in heavy)
            {
                moved = Math.Max(moved, Update(node));
            }
            foreach (var node in light)
            {
                moved = Math.Max(moved, Update(node));
            }
        }
        return activity;
    }

    private void SumPowers()
    {
        Array.Clear(powerSums);
        lightMaximum = 0;
        foreach (var node in light)
        {
            ChangePowers(0, activity[node]);
        }
    }

    private void ChangePowers(double before, double after)
    {
        double left = 1,
            right = 1;
        for (var k = 1; k <= Powers; k++)
        {
            powerSums[k] += (right *= after) - (left *= before);
        }
        lightMaximum = Math.Max(lightMaximum, after);
    }

    /// <summary>Solves one node's equation by Newton steps kept inside a shrinking bracket; returns its relative change.</summary>
    private double Update(int node)
    {
        var before = activity[node];
        double low = 0,
            high = Ceiling / MostActiveOther(node),
            at = Math.Min(before, high);
        for (var step = 0; step < 60; step++)
        {
            var (value, slope) = Equation(node, at);
            if (value > 0)
            {
                low = at;
            }
            else
            {
                high = at;
            }
            var next = slope < 0 ? at - value / slope : high;
            // A step out of the bracket is replaced with bisection; this is also how a pair always in contact reaches the ceiling.
            next = next <= low || next >= high ? (low + high) / 2 : next;
            var change = Math.Abs(next - at);
            at = next;
            if (change <= at * 1e-15)
            {
                break;
            }
        }
        activity[node] = at;
        if (!isHeavy[node])
        {
            ChangePowers(before, at);
        }
        return Math.Abs(at - before) / before;
    }

    private double MostActiveOther(int node)
    {
        var most = 0.0;
        foreach (var other in heavy)
        {
            most = other == node ? most : Math.Max(most, activity[other]);
        }
        return Math.Max(most, lightMaximum);
    }

    /// <summary>Returns Σ_j (m_ij − τ x) / (1 − x) divided by a, with its derivative, at a value of a_i.</summary>
    private (double Value, double Slope) Equation(int node, double a)
    {
        double value = 0,
            slope = 0;
        var neighbours = counts.Neighbours(node);
        var met = counts.Weights(node);
        for (var at = 0; at < neighbours.Length; at++)
        {
            double other = activity[neighbours[at]],
                rest = 1 - a * other;
            value += met[at] / rest;
            slope += met[at] * other / (rest * rest);
        }
        var (chance, chanceSlope) = Chance(node, a);
        return (value - windows * chance, slope - windows * chanceSlope);
    }

    /// <summary>Returns Σ_{j ≠ i} x / (1 − x) over all others, and its derivative in a_i.</summary>
    private (double Value, double Slope) Chance(int node, double a)
    {
        double value = 0,
            slope = 0;
        foreach (var other in heavy)
        {
            Add(node, other, a, ref value, ref slope);
        }
        if (a * lightMaximum > 0.5)
        {
            foreach (var other in light)
            {
                Add(node, other, a, ref value, ref slope);
            }
            return (value, slope);
        }
        var own = isHeavy[node] ? 0 : activity[node];
        double ownPower = 1,
            power = 1;
        for (var k = 1; k <= Powers; k++)
        {
            ownPower *= own;
            var sum = powerSums[k] - ownPower;
            slope += k * power * sum;
            power *= a;
            value += power * sum;
        }
        return (value, slope);
    }

    private void Add(int node, int other, double a, ref double value, ref double slope)
    {
        if (other == node)
        {
            return;
        }
        double x = a * activity[other],
            rest = 1 - x;
        value += x / rest;
        slope += activity[other] / (rest * rest);
    }
}
