namespace Juluo.Worlds.Bench;

/// <summary>
/// Three houses, two in one town and one far away; some people travel on a fixed weekday. Acquaintance helps, closeness does not (a hump),
/// people with the same acquaintances tell each other nothing new, and distance and language reduce the rest. The factors multiply.
/// </summary>
/// <remarks>
/// Granovetter 1973, "The Strength of Weak Ties"; Burt 2004, "Structural Holes and Good Ideas"; contact falls with distance: Allen 1977,
/// "Managing the Flow of Technology".
/// </remarks>
public sealed class HousesWorld : InhabitedWorld
{
    // Kilometres.
    private static readonly double[,] Apart =
    {
        { 0, 9, 160 },
        { 9, 0, 152 },
        { 160, 152, 0 },
    };

    private readonly bool[] travellers;
    private readonly int[] travelDays;

    /// <param name="people">The number of people, 12 … 150; split evenly among three houses.</param>
    /// <param name="seed">The seed of the run.</param>
    public HousesWorld(int people, ulong seed)
        : base("houses", people, seed, 3)
    {
        travellers = Draws.Chosen(people, 0.22, Purpose.Traveller);
        travelDays = Folk.Select(person => TravelDay(person.Number)).ToArray();
    }

    /// <inheritdoc/>
    public override string Sentence => "Weak ties across houses are of use, close ones are not; distance and language keep people away.";

    /// <inheritdoc/>
    public override int Site(int person, int day)
    {
        var home = Folk[person].House;
        var travels =
            travellers[person]
            && Attendance.Weekday(day) == travelDays[person]
            && Draws.Hit(0.8, Purpose.Travels, person, Attendance.Week(day));
        return travels ? (home + 1 + Draws.Below(2, Purpose.TravelTo, person)) % 3 : home;
    }

    /// <inheritdoc/>
    public override double SaysYes(int person, int other, int day)
    {
        var seen = Mingling.Closeness(person, other, day);
        var far = Kilometres(person, other) > 50;
        var yes =
            seen >= 4 ? 0.58
            : seen > 0.1 ? 0.86
            : far ? 0.34
            : 0.64;
        return Folk[person].CanTalkWith(Folk[other]) ? yes : 0.4 * yes;
    }

    /// <inheritdoc/>
    public override double TurnsUp(int person, int other, int day)
    {
        // Travellers have to catch a train, and locals treat a guest from far away like someone who is not there.
        var usual = Site(person, day) == Folk[person].House ? 0.93 : 0.78;
        return usual * Math.Exp(-Kilometres(person, other) / 320);
    }

    /// <inheritdoc/>
    public override double Useful(int a, int b, int day)
    {
        var language =
            Folk[a].Languages[0] == Folk[b].Languages[0] ? 1
            : Folk[a].CanTalkWith(Folk[b]) ? 0.8
            : 0.2;
        return 0.06 + (0.72 * Tie(a, b, day) * News(a, b, day) * language);
    }

    private double Kilometres(int a, int b) => Apart[Folk[a].House, Folk[b].House];

    /// <summary>One of the weekdays on which they come anyway.</summary>
    private int TravelDay(int person) =>
        Enumerable
            .Range(0, 5)
            .OrderByDescending(weekday => Habits.Likes(person, weekday))
            .ThenBy(weekday => Draws.Unit(Purpose.TravelDay, person, weekday))
            .First();

    /// <summary>0.08 … 1: x · exp(1 − x) rises to 1 at an hour and a half together and decreases beyond; strangers start at 0.38.</summary>
    private double Tie(int a, int b, int day)
    {
        var x = Mingling.Closeness(a, b, day) / 1.5;
        var hump = x * Math.Exp(1 - x);
        return x < 1 ? 0.38 + (0.62 * hump) : 0.08 + (0.92 * hump);
    }

    /// <summary>0.3 … 1: the share of acquaintances that the two do not have in common; larger across houses.</summary>
    private double News(int a, int b, int day)
    {
        var common = Mingling.InCommon(a, b, day);
        var all = Mingling.Circle(a, day) + Mingling.Circle(b, day) - common;
        var apart = all == 0 ? 1 : 1 - ((double)common / all);
        return Folk[a].House == Folk[b].House ? Math.Max(0.3, 0.9 * apart) : Math.Max(0.5, apart);
    }
}
