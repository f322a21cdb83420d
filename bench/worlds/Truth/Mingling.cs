using System.Numerics;

namespace Juluo.Worlds.Bench;

/// <summary>
/// Time that people spend together without introductions: people in the same zone at the same time of day, preferably acquaintances,
/// acquaintances of acquaintances, and people of the same profession. Each has capacity for one to six others a day.
/// </summary>
/// <remarks>
/// Shared activity brings people together, acquaintance and common acquaintance keep them together: Feld 1981, "The focused organization of
/// social ties"; Kossinets and Watts 2006, "Empirical analysis of an evolving social network". It is simulated once, week after week,
/// and stored; introductions do not change it.
/// </remarks>
internal sealed class Mingling
{
    /// <summary>The number of recorded weeks; the first begins on <see cref="World.FirstDay"/>.</summary>
    public const int Weeks = (World.LastDay - World.FirstDay + 1) / 7;

    // People already knew each other before the recording.
    private const int WeeksBefore = 8;
    private const int Lunch = 2;

    // Time together has a half-life of a little over four weeks.
    private const double KeptPerWeek = 0.85;
    private const double HoursOfAcquaintance = 0.75;
    private const double SameProfession = 1.7;
    private const double Patience = 2;

    private static readonly double[] SlotHours = [9.3, 10.8, 12.2, 15, 17.1];
    private static readonly string[] Zones = ["kitchen", "long table", "sofa corner", "workshop", "terrace", "reading room"];

    private readonly Draws draws;
    private readonly IReadOnlyList<Inhabitant> folk;
    private readonly Func<int, int, bool> comes;
    private readonly Func<int, int, int> site;
    private readonly Func<int, int, double> liking;
    private readonly int zones;
    private readonly double[][,] closeness = new double[Weeks][,];
    private readonly ulong[][][] circles = new ulong[Weeks][][];
    private readonly IReadOnlyList<Encounter>[] days = new IReadOnlyList<Encounter>[Weeks * 7];

    /// <param name="draws">The draws of the world.</param>
    /// <param name="folk">The people of the world.</param>
    /// <param name="comes">True if a person comes on a day.</param>
    /// <param name="site">The house of a person on a day.</param>
    /// <param name="liking">The attraction of two people, symmetric, above 0; 1 is usual, 2 is twice as strong.</param>
    public Mingling(
        Draws draws,
        IReadOnlyList<Inhabitant> folk,
        Func<int, int, bool> comes,
        Func<int, int, int> site,
        Func<int, int, double> liking
    )
    {
        this.draws = draws;
        this.folk = folk;
        this.comes = comes;
        this.site = site;
        this.liking = liking;
        var houses = folk.Max(person => person.House) + 1;
        zones = Math.Clamp(2 + (folk.Count / houses / 25), 2, Zones.Length);
        Live();
    }

    public IReadOnlyList<Encounter> On(int day) => day is >= World.FirstDay and <= World.LastDay ? days[day - World.FirstDay] : [];

    /// <summary>Hours spent together, decayed, as on the Monday of the day's week; 0 strangers, 1 acquainted, above 4 close.</summary>
    public double Closeness(int a, int b, int day) => closeness[WeekOf(day)][a, b];

    public bool Acquainted(int a, int b, int day) => Closeness(a, b, day) >= HoursOfAcquaintance;

    /// <summary>The number of common acquaintances, as on the Monday of the day's week.</summary>
    public int InCommon(int a, int b, int day) => InCommon(circles[WeekOf(day)], a, b);

    /// <summary>The number of a person's acquaintances, as on the Monday of the day's week.</summary>
    public int Circle(int person, int day) => InCommon(circles[WeekOf(day)], person, person);

    /// <summary>0 … <see cref="Weeks"/> − 1; days before and after belong to the first and the last.</summary>
    public static int WeekOf(int day) => Math.Clamp((day - World.FirstDay) / 7, 0, Weeks - 1);

    private static int InCommon(ulong[][] circle, int a, int b)
    {
        var count = 0;
        for (var i = 0; i < circle[a].Length; i++)
        {
            count += BitOperations.PopCount(circle[a][i] & circle[b][i]);
        }

        return count;
    }

    private void Live()
    {
        var hours = new double[folk.Count, folk.Count];
        for (var week = -WeeksBefore; week < Weeks; week++)
        {
            var circle = CirclesOf(hours);
            if (week >= 0)
            {
                closeness[week] = (double[,])hours.Clone();
                circles[week] = circle;
            }

            for (var weekday = 0; weekday < 7; weekday++)
            {
                var day = World.FirstDay + (week * 7) + weekday;
                var met = Day(day, hours, circle);
                foreach (var encounter in met)
                {
                    hours[encounter.A, encounter.B] += encounter.Minutes / 60;
                    hours[encounter.B, encounter.A] = hours[encounter.A, encounter.B];
                }

                if (week >= 0)
                {
                    days[day - World.FirstDay] = met;
                }
            }

            Fade(hours);
        }
    }

    private ulong[][] CirclesOf(double[,] hours)
    {
        var words = (folk.Count + 63) / 64;
        var circle = new ulong[folk.Count][];
        for (var a = 0; a < folk.Count; a++)
        {
            circle[a] = new ulong[words];
            for (var b = 0; b < folk.Count; b++)
            {
                if (hours[a, b] >= HoursOfAcquaintance)
                {
                    circle[a][b / 64] |= 1UL << (b % 64);
                }
            }
        }

        return circle;
    }

    private void Fade(double[,] hours)
    {
        for (var a = 0; a < folk.Count; a++)
        {
            for (var b = 0; b < folk.Count; b++)
            {
                hours[a, b] *= KeptPerWeek;
            }
        }
    }

    private List<Encounter> Day(int day, double[,] hours, ulong[][] circle)
    {
        var met = new List<Encounter>();
        var here = Enumerable.Range(0, folk.Count).Where(person => comes(person, day)).GroupBy(person => site(person, day));
        foreach (var house in here)
        {
            met.AddRange(InHouse([.. house], day, hours, circle));
        }

        return [.. met.OrderBy(encounter => encounter.Hour).ThenBy(encounter => encounter.A).ThenBy(encounter => encounter.B)];
    }

    private List<Encounter> InHouse(int[] here, int day, double[,] hours, ulong[][] circle)
    {
        var where = new int[here.Length, SlotHours.Length];
        var room = new int[here.Length];
        for (var i = 0; i < here.Length; i++)
        {
            var sociable = draws.Between(0.2, 0.9, Purpose.Sociable, here[i]);
            room[i] = Math.Min(6, 1 + (int)(draws.Unit(Purpose.Quota, here[i], day) * (2 + (5 * sociable))));
            for (var slot = 0; slot < SlotHours.Length; slot++)
            {
                where[i, slot] = draws.Hit(0.25 + (0.5 * sociable), Purpose.Common, here[i], day, slot) ? Zone(here[i], day, slot) : -1;
            }
        }

        var chances = new List<(double When, int I, int J, int Slot)>();
        for (var i = 0; i < here.Length; i++)
        {
            for (var j = i + 1; j < here.Length; j++)
            {
                var together = Together(where, i, j);
                if (together.Count == 0)
                {
                    continue;
                }

                var when = draws.Race(together.Count * Pull(here[i], here[j], hours, circle), Purpose.Company, here[i], here[j], day);
                if (when < Patience)
                {
                    chances.Add((when, i, j, together[draws.Below(together.Count, Purpose.Slot, here[i], here[j], day)]));
                }
            }
        }

        var met = new List<Encounter>();
        foreach (var (_, i, j, slot) in chances.OrderBy(chance => chance.When))
        {
            if (room[i] > 0 && room[j] > 0)
            {
                room[i]--;
                room[j]--;
                met.Add(Meet(here[i], here[j], day, slot, Zones[where[i, slot]], hours));
            }
        }

        return met;
    }

    private static List<int> Together(int[,] where, int i, int j)
    {
        var slots = new List<int>();
        for (var slot = 0; slot < SlotHours.Length; slot++)
        {
            if (where[i, slot] >= 0 && where[i, slot] == where[j, slot])
            {
                slots.Add(slot);
            }
        }

        return slots;
    }

    /// <summary>At lunch the kitchen, otherwise mostly the person's usual zone at that time.</summary>
    private int Zone(int person, int day, int slot)
    {
        var stray = draws.Unit(Purpose.Stray, person, day, slot);
        if (slot == Lunch && stray < 0.55)
        {
            return 0;
        }

        return stray < 0.8 ? draws.Below(zones, Purpose.Habit, person, slot) : draws.Below(zones, Purpose.StrayZone, person, day, slot);
    }

    private double Pull(int a, int b, double[,] hours, ulong[][] circle) =>
        liking(a, b)
        * (folk[a].Trade == folk[b].Trade ? SameProfession : 1)
        * (folk[a].CanTalkWith(folk[b]) ? 1 : 0.3)
        * (0.3 + Math.Min(2.4, 0.6 * hours[a, b]))
        * (1 + (0.2 * Math.Min(4, InCommon(circle, a, b))));

    private Encounter Meet(int a, int b, int day, int slot, string zone, double[,] hours)
    {
        var median = (slot == Lunch ? 32 : 12) * (1 + (0.15 * Math.Min(4, hours[a, b])));
        var minutes = Math.Clamp(median * Math.Exp(0.6 * draws.Normal(Purpose.Minutes, a, b, day)), 3, 150);
        var hour = SlotHours[slot] + draws.Between(0, 0.9, Purpose.Hour, a, b, day);
        return new Encounter(a, b, hour, Math.Round(minutes, 1), zone);
    }
}
