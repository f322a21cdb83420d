namespace Juluo.Worlds.Bench;

/// <summary>
/// Third parties decide: without common acquaintances few meetings are of use, from a number on they are (a threshold of the network, not a
/// property of the two). Common acquaintances also carry bad reports, so that the same number speaks against those of bad standing. Close
/// people have told each other all.
/// </summary>
/// <remarks>
/// Coleman 1988, "Social Capital in the Creation of Human Capital"; Burt and Knez 1995, "Kinds of Third-Party Effects on Trust"; a second
/// voice counts more than the first: Centola and Macy 2007, "Complex Contagions and the Weakness of Long Ties".
/// </remarks>
public sealed class TrustWorld : InhabitedWorld
{
    private const double CloseHours = 5;

    // Half way through the trial; the numbers of a community hardly move in twelve weeks.
    private const int DayOfThresholds = 42;

    private readonly bool[] badStanding;
    private readonly Lazy<(int Some, int Many)> thresholds;

    /// <param name="people">How many, 12 … 150.</param>
    /// <param name="seed">Of the run.</param>
    public TrustWorld(int people, ulong seed)
        : base("trust", people, seed)
    {
        badStanding = Draws.Chosen(people, 0.14, Purpose.Standing);
        thresholds = new Lazy<(int Some, int Many)>(() =>
        {
            var common = Spread.OfPairs(people, (a, b) => Mingling.InCommon(a, b, DayOfThresholds));
            var some = Math.Max(1, (int)Spread.At(common, 0.5));
            return (some, Math.Max(some + 1, (int)Spread.At(common, 0.8)));
        });
    }

    private enum Voices
    {
        None,
        Some,
        Many,
    }

    /// <inheritdoc/>
    public override string Sentence => "Common acquaintances decide, from a number on; they speak for most and against a few.";

    /// <inheritdoc/>
    public override double SaysYes(int person, int other, int day) =>
        (Heard(person, other, day), badStanding[other]) switch
        {
            (Voices.None, _) => 0.46,
            (Voices.Some, false) => 0.7,
            (Voices.Many, false) => 0.88,
            (Voices.Some, true) => 0.34,
            _ => 0.16,
        };

    /// <inheritdoc/>
    public override double TurnsUp(int person, int other, int day)
    {
        // To keep others waiting costs something only where it is talked about.
        var usual = Heard(person, other, day) switch
        {
            Voices.Many => 0.94,
            Voices.Some => 0.87,
            _ => 0.72,
        };
        return badStanding[person] ? 0.7 * usual : usual;
    }

    /// <inheritdoc/>
    public override double Useful(int a, int b, int day)
    {
        if (badStanding[a] || badStanding[b])
        {
            return 0.1;
        }

        if (Mingling.Closeness(a, b, day) >= CloseHours)
        {
            return 0.16;
        }

        return Heard(a, b, day) switch
        {
            Voices.Many => 0.66,
            Voices.Some => 0.4,
            _ => 0.12,
        };
    }

    private Voices Heard(int a, int b, int day)
    {
        var common = Mingling.InCommon(a, b, day);
        return common >= thresholds.Value.Many ? Voices.Many
            : common >= thresholds.Value.Some ? Voices.Some
            : Voices.None;
    }
}
