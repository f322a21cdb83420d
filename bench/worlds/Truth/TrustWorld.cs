namespace Juluo.Worlds.Bench;

/// <summary>
/// Third parties decide: without common acquaintances few meetings are useful, from a number on they are (a threshold of the network, not a
/// property of the two). Common acquaintances also pass on bad reports, so the same number counts against people with a bad reputation. Close
/// people have nothing new to tell each other.
/// </summary>
/// <remarks>
/// Coleman 1988, "Social Capital in the Creation of Human Capital"; Burt and Knez 1995, "Kinds of Third-Party Effects on Trust"; a second
/// voice counts more than the first: Centola and Macy 2007, "Complex Contagions and the Weakness of Long Ties".
/// </remarks>
public sealed class TrustWorld : InhabitedWorld
{
    private const double CloseHours = 5;

    // Halfway through the trial; the numbers of a community hardly change in twelve weeks.
    private const int DayOfThresholds = 42;

    private readonly bool[] badStanding;
    private readonly Lazy<(int Some, int Many)> thresholds;

    /// <param name="people">The number of people, 12 … 150.</param>
    /// <param name="seed">The seed of the run.</param>
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
        // Keeping others waiting has a cost only where people talk about it.
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
