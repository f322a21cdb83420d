namespace Juluo.Matching;

/// <summary>
/// What introductions bring: how many pairs of the weekly lists dealt with each other within 60 days, among those that could be introduced and among those that a
/// lot held back. As the lot decided, the difference is an effect and no mere correlation.
/// </summary>
/// <param name="Shown">Pairs that an operator could introduce, whose 60 days are over.</param>
/// <param name="ShownDealt">Of these, pairs with an exchange or a common work; the introduction's own meeting does not count.</param>
/// <param name="HeldBack">Pairs shown to no one.</param>
/// <param name="HeldBackDealt">Of these, likewise.</param>
/// <param name="Introduced">Of those shown, pairs that were introduced.</param>
/// <param name="Difference">Share of those shown minus share of those held back, −1 … 1.</param>
/// <param name="Low">Lower end of its 95 % interval (Newcombe 1998, method 10).</param>
/// <param name="High">Upper end.</param>
public sealed record Uplift(
    int Shown,
    int ShownDealt,
    int HeldBack,
    int HeldBackDealt,
    int Introduced,
    double Difference,
    double Low,
    double High
)
{
    /// <summary>Within this time a pair has to deal with each other to count.</summary>
    public static readonly Duration Window = Duration.FromDays(60);

    /// <summary>With fewer pairs on either side nothing is said.</summary>
    public const int Least = 10;

    private const double Z = 1.959963984540054;

    /// <summary>The same for each pair that really was introduced: the difference, shared among them (Bloom 1984). Null when none was.</summary>
    public double? PerIntroduced => Introduced == 0 ? null : Difference * Shown / Introduced;

    /// <summary>Null while either side has fewer than <see cref="Least"/> pairs.</summary>
    public static Uplift? Of(int shown, int shownDealt, int heldBack, int heldBackDealt, int introduced)
    {
        if (shown < Least || heldBack < Least)
            return null;
        var (p, q) = ((double)shownDealt / shown, (double)heldBackDealt / heldBack);
        var (pLow, pHigh) = Wilson(shownDealt, shown);
        var (qLow, qHigh) = Wilson(heldBackDealt, heldBack);
        var low = p - q - Math.Sqrt(Math.Pow(p - pLow, 2) + Math.Pow(qHigh - q, 2));
        var high = p - q + Math.Sqrt(Math.Pow(pHigh - p, 2) + Math.Pow(q - qLow, 2));
        return new(shown, shownDealt, heldBack, heldBackDealt, introduced, p - q, low, high);
    }

    /// <summary>Wilson's interval of a share (1927).</summary>
    private static (double Low, double High) Wilson(int hits, int n)
    {
        var share = (double)hits / n;
        var middle = (share + (Z * Z / (2 * n))) / (1 + (Z * Z / n));
        var half = Z / (1 + (Z * Z / n)) * Math.Sqrt((share * (1 - share) / n) + (Z * Z / (4.0 * n * n)));
        return (middle - half, middle + half);
    }
}
