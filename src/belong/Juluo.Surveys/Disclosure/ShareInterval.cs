namespace Juluo.Surveys;

/// <summary>A share with its interval, in parts of one.</summary>
public readonly record struct ShareInterval(double Low, double High)
{
    private const double NinetyFive = 1.959963984540054;

    /// <summary>The 95 % interval of a share (Wilson 1927): it stays between 0 and 1, and holds for few answers too.</summary>
    public static ShareInterval Wilson(int count, int all)
    {
        var (share, square) = ((double)count / all, NinetyFive * NinetyFive);
        var middle = share + (square / (2 * all));
        var half = NinetyFive * Math.Sqrt((share * (1 - share) / all) + (square / (4.0 * all * all)));
        return new(Math.Max(0, (middle - half) / (1 + (square / all))), Math.Min(1, (middle + half) / (1 + (square / all))));
    }

    /// <summary>Of a count that is known to lie between two: from the lower end of the one to the upper of the other.</summary>
    public static ShareInterval Wilson(CountRange count, int all) => new(Wilson(count.Least, all).Low, Wilson(count.Most, all).High);
}
