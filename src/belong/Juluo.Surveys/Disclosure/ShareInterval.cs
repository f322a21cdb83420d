namespace Juluo.Surveys;

/// <summary>A confidence interval of a share, between 0 and 1.</summary>
public readonly record struct ShareInterval(double Low, double High)
{
    private const double NinetyFive = 1.959963984540054;

    /// <summary>Returns the 95 % interval of a share (Wilson 1927): it stays between 0 and 1, and is valid for few answers too.</summary>
    public static ShareInterval Wilson(int count, int all)
    {
        var (share, square) = ((double)count / all, NinetyFive * NinetyFive);
        var middle = share + (square / (2 * all));
        var half = NinetyFive * Math.Sqrt((share * (1 - share) / all) + (square / (4.0 * all * all)));
        return new(Math.Max(0, (middle - half) / (1 + (square / all))), Math.Min(1, (middle + half) / (1 + (square / all))));
    }

    /// <summary>Returns the interval for a count known only as a range: from the lower end for its minimum to the upper end for its maximum.</summary>
    public static ShareInterval Wilson(CountRange count, int all) => new(Wilson(count.Least, all).Low, Wilson(count.Most, all).High);
}
