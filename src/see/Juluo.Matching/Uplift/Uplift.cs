namespace Juluo.Matching;

/// <summary>
/// The effect of introductions: the number of pairs from the weekly lists that interacted within 60 days, among pairs that could be introduced and among pairs that a lot held back.
/// Because the assignment is random, the difference is an effect and not merely a correlation. A pair counts once in 60 days.
/// </summary>
/// <param name="Shown">Pairs that an operator could introduce and whose 60 days are over.</param>
/// <param name="ShownDealt">The number of shown pairs with an exchange or joint work; the introduction's own meeting does not count.</param>
/// <param name="HeldBack">Pairs shown to no one.</param>
/// <param name="HeldBackDealt">The number of held-back pairs with an exchange or joint work.</param>
/// <param name="Introduced">The number of shown pairs that were introduced.</param>
/// <param name="Difference">The share of shown pairs that interacted minus that of held-back pairs, −1 … 1.</param>
/// <param name="Low">Lower end of the 95 % interval (Newcombe 1998, method 10, with the effective number of pairs, given that pairs share people).</param>
/// <param name="High">Upper end.</param>
/// <param name="Needed">The number of pairs needed to detect a difference of ten percentage points with 80 % power, if lots continue at the same rate.</param>
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
    /// <summary>The time after a pair was put on a list within which the two must interact for the pair to count.</summary>
    public static readonly Duration Window = Duration.FromDays(60);

    /// <summary>The minimum number of pairs on each side; with fewer, there is no result.</summary>
    public const int Least = 10;

    /// <summary>The difference that <see cref="Needed"/> refers to.</summary>
    public const double Looked = 0.1;

    private const double Z = 1.959963984540054;
    private const double Power = 0.8416212335729143; // the quantile of 80 %

    /// <summary>The effect per pair that was actually introduced: the difference divided among them (Bloom 1984). Null if none was.</summary>
    public double? PerIntroduced => Introduced == 0 ? null : Difference * Shown / Introduced;

    /// <summary>Computes the effect, or returns null while either side has fewer than <see cref="Least"/> pairs. O(n).</summary>
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
    /// Returns the design effect, 1 or more (Kish 1965): the variance relative to that of pairs of which no two share a person. Variance with shared people: Σ_i (Σ_{pairs of i} ψ)² − Σ_pairs (Σ
    /// ψ)², where ψ is a trial's contribution to the difference (Aronow, Samii and Assenova 2015). The second sum corrects for counting each pair for both of its people.
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

    /// <param name="held">The share of pairs that are held back.</param>
    /// <param name="usual">The share of held-back pairs that interact.</param>
    /// <param name="worth">The effective weight of one pair, given that pairs share people.</param>
    private static int NeededFor(double held, double usual, double worth)
    {
        var more = Math.Min(1, usual + Looked);
        var variance = (more * (1 - more) / (1 - held)) + (usual * (1 - usual) / held);
        return (int)Math.Ceiling(Math.Pow((Z + Power) / Looked, 2) * variance / worth);
    }

    /// <summary>Wilson's interval for a proportion (1927); n may be fractional.</summary>
    private static (double Low, double High) Wilson(double share, double n)
    {
        var middle = (share + (Z * Z / (2 * n))) / (1 + (Z * Z / n));
        var half = Z / (1 + (Z * Z / n)) * Math.Sqrt((share * (1 - share) / n) + (Z * Z / (4.0 * n * n)));
        return (middle - half, middle + half);
    }
}
