namespace Juluo.Networks.Statistics;

/// <summary>Tails of the binomial distribution, with a relative accuracy of about 1e-12 even if they are tiny (Loader, 2000).</summary>
public static class Binomial
{
    // Stirling's error ln n! − ln(√(2πn) (n/e)^n) for n = 0 … 15; above, its series is exact enough.
    private static readonly double[] SmallErrors = MakeSmallErrors();

    /// <summary>Returns P(X ≥ successes) for X ~ Binomial(trials, probability). At most O(trials), usually tens of terms.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Trials are negative or the probability is not in 0 … 1.</exception>
    public static double AtLeast(int successes, int trials, double probability)
    {
        Require(trials, probability);
        if (successes <= 0)
        {
            return 1;
        }
        if (successes > trials || probability.Equals(0))
        {
            return 0;
        }
        // The smaller tail is summed, so that no precision is lost by subtracting it from 1.
        return successes > trials * probability
            ? SumUp(successes, trials, probability)
            : Math.Max(0, 1 - SumUp(trials - successes + 1, trials, 1 - probability));
    }

    /// <summary>Returns P(X = successes) for X ~ Binomial(trials, probability). O(1).</summary>
    /// <exception cref="ArgumentOutOfRangeException">Trials are negative or the probability is not in 0 … 1.</exception>
    public static double Exactly(int successes, int trials, double probability)
    {
        Require(trials, probability);
        if (successes < 0 || successes > trials)
        {
            return 0;
        }
        if (probability is 0 or 1)
        {
            return successes == trials * (int)probability ? 1 : 0;
        }
        if (successes == 0)
        {
            return Math.Exp(trials * LogOnePlus(-probability));
        }
        if (successes == trials)
        {
            return Math.Exp(trials * Math.Log(probability));
        }
        double x = successes,
            n = trials,
            rest = n - x;
        var exponent =
            StirlingError(trials)
            - StirlingError(successes)
            - StirlingError(trials - successes)
            - Deviance(x, n * probability)
            - Deviance(rest, n * (1 - probability));
        return Math.Exp(exponent) * Math.Sqrt(n / (2 * Math.PI * x * rest));
    }

    private static double SumUp(int from, int trials, double probability)
    {
        var term = Exactly(from, trials, probability);
        var sum = term;
        var odds = probability / (1 - probability);
        for (var k = from; k < trials && term > sum * 1e-17; k++)
        {
            term *= (trials - k) / (k + 1.0) * odds;
            sum += term;
        }
        return Math.Min(1, sum);
    }

    /// <summary>Returns x ln(x / mean) + mean − x, without cancellation when the two are close.</summary>
    private static double Deviance(double x, double mean)
    {
        if (Math.Abs(x - mean) >= 0.1 * (x + mean))
        {
            return x * Math.Log(x / mean) + mean - x;
        }
        var v = (x - mean) / (x + mean);
        var sum = (x - mean) * v;
        var term = 2 * x * v;
        for (var j = 1; ; j++)
        {
            term *= v * v;
            var next = sum + term / (2 * j + 1);
            if (next.Equals(sum))
            {
                return sum;
            }
            sum = next;
        }
    }

    /// <summary>Returns ln(1 + x) with full precision for small x, which the framework lacks.</summary>
    private static double LogOnePlus(double x) => 1 + x is var sum && sum.Equals(1) ? x : Math.Log(sum) * x / (sum - 1);

    private static double StirlingError(int n)
    {
        if (n < SmallErrors.Length)
        {
            return SmallErrors[n];
        }
        double inverse = 1.0 / n,
            square = inverse * inverse;
        return inverse * (1 / 12.0 - square * (1 / 360.0 - square * (1 / 1260.0 - square * (1 / 1680.0 - square / 1188.0))));
    }

    private static double[] MakeSmallErrors()
    {
        var errors = new double[16];
        var factorial = 1.0;
        for (var n = 1; n < errors.Length; n++)
        {
            factorial *= n;
            errors[n] = Math.Log(factorial) - (0.5 * Math.Log(2 * Math.PI * n) + n * Math.Log(n) - n);
        }
        return errors;
    }

    private static void Require(int trials, double probability)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(trials);
        if (probability is not (>= 0 and <= 1))
        {
            throw new ArgumentOutOfRangeException(nameof(probability), probability, "A probability must be 0 … 1.");
        }
    }
}
