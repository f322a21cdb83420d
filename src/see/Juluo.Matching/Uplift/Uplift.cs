namespace Juluo.Matching;

/// <summary>
/// What introductions bring: how many pairs of the weekly lists dealt with each other within 60 days, among those that could be introduced and among those that a
/// lot held back. As the lot decided, the difference is an effect and no mere correlation. A pair counts once in 60 days.
/// </summary>
/// <param name="Shown">Pairs that an operator could introduce, whose 60 days are over.</param>
/// <param name="ShownDealt">Of these, pairs with an exchange or a common work; the introduction's own meeting does not count.</param>
/// <param name="HeldBack">Pairs shown to no one.</param>
/// <param name="HeldBackDealt">Of these, likewise.</param>
/// <param name="Introduced">Of those shown, pairs that were introduced.</param>
/// <param name="Difference">Share of those shown minus share of those held back, −1 … 1.</param>
/// <param name="Low">Lower end of its 95 % interval (Newcombe 1998, method 10, with as many pairs as those that share people are worth).</param>
/// <param name="High">Upper end.</param>
/// <param name="Needed">How many pairs there would have to be for a difference of ten percentage points to be seen four times in five, if lots go on as they did.</param>
public sealed record Uplift(
    int Shown,
    int ShownDealt,
    int HeldBack,
    int HeldBackDealt,
    int Introduced,
    double Difference,
    double Low,
    double High,
    int Needed
)
{
    /// <summary>Within this time a pair has to deal with each other to count.</summary>
    public static readonly Duration Window = Duration.FromDays(60);

    /// <summary>With fewer pairs on either side nothing is said.</summary>
    public const int Least = 10;

    /// <summary>The difference that <see cref="Needed"/> is about.</summary>
    public const double Looked = 0.1;

    private const double Z = 1.959963984540054;
    private const double Power = 0.8416212335729143; // the quantile of 80 %

    /// <summary>The same for each pair that really was introduced: the difference, shared among them (Bloom 1984). Null when none was.</summary>
    public double? PerIntroduced => Introduced == 0 ? null : Difference * Shown / Introduced;

    /// <summary>Null while either side has fewer than <see cref="Least"/> pairs. O(n).</summary>
    public static Uplift? Of(IReadOnlyCollection<UpliftTrial> trials)
    {
        var (shown, held) = (trials.Where(t => !t.HeldBack).ToArray(), trials.Where(t => t.HeldBack).ToArray());
        if (shown.Length < Least || held.Length < Least)
            return null;
        var (shownDealt, heldDealt) = (shown.Count(t => t.Dealt), held.Count(t => t.Dealt));
        var (p, q) = ((double)shownDealt / shown.Length, (double)heldDealt / held.Length);
        var worth = 1 / DesignEffect(trials, p, q, shown.Length, held.Length);
        var (pLow, pHigh) = Wilson(p, shown.Length * worth);
        var (qLow, qHigh) = Wilson(q, held.Length * worth);
        return new(
            shown.Length,
            shownDealt,
            held.Length,
            heldDealt,
            shown.Count(t => t.Introduced),
            p - q,
            p - q - Math.Sqrt(Math.Pow(p - pLow, 2) + Math.Pow(qHigh - q, 2)),
            p - q + Math.Sqrt(Math.Pow(pHigh - p, 2) + Math.Pow(q - qLow, 2)),
            NeededFor(held.Length / (double)trials.Count, (heldDealt + 1.0) / (held.Length + 2), worth)
        );
    }

    /// <summary>
    /// How many times wider the variance is than that of pairs of which no two share a person, 1 or more (Kish 1965), by the variance of pairs that do: Σ_i (Σ_{pairs of i} ψ)² −
    /// Σ_pairs (Σ ψ)², ψ what a trial contributes to the difference (Aronow, Samii and Assenova 2015). The second sum is of what was counted for both of a pair.
    /// </summary>
    private static double DesignEffect(IReadOnlyCollection<UpliftTrial> trials, double p, double q, int shown, int held)
    {
        var ofPeople = new Dictionary<PersonId, double>();
        var ofPairs = new Dictionary<(PersonId, PersonId), double>();
        var alone = 0.0;
        foreach (var trial in trials)
        {
            var dealt = trial.Dealt ? 1.0 : 0;
            var part = trial.HeldBack ? -(dealt - q) / held : (dealt - p) / shown;
            alone += part * part;
            foreach (var person in (PersonId[])[trial.A, trial.B])
                ofPeople[person] = ofPeople.GetValueOrDefault(person) + part;
            var pair = (trial.A, trial.B);
            ofPairs[pair] = ofPairs.GetValueOrDefault(pair) + part;
        }

        var shared = ofPeople.Values.Sum(s => s * s) - ofPairs.Values.Sum(s => s * s);
        return alone > 0 ? Math.Max(1, shared / alone) : 1;
    }

    /// <param name="held">Share of pairs that are held back.</param>
    /// <param name="usual">Share of those held back that deal with each other.</param>
    /// <param name="worth">What of a pair counts, beside those that share people with it.</param>
    private static int NeededFor(double held, double usual, double worth)
    {
        var more = Math.Min(1, usual + Looked);
        var variance = (more * (1 - more) / (1 - held)) + (usual * (1 - usual) / held);
        return (int)Math.Ceiling(Math.Pow((Z + Power) / Looked, 2) * variance / worth);
    }

    /// <summary>Wilson's interval of a share (1927); n need not be whole.</summary>
    private static (double Low, double High) Wilson(double share, double n)
    {
        var middle = (share + (Z * Z / (2 * n))) / (1 + (Z * Z / n));
        var half = Z / (1 + (Z * Z / n)) * Math.Sqrt((share * (1 - share) / n) + (Z * Z / (4.0 * n * n)));
        return (middle - half, middle + half);
    }
}
