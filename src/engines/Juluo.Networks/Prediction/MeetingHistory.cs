using System.Numerics;

namespace Juluo.Networks.Prediction;

/// <summary>
/// Who was there and who met whom before one moment, and nothing after it: the only input of every forecast, so that none can look ahead.
/// Time is cut into periods (a day, as a rule); periods in which no one met do not count. Immutable.
/// </summary>
/// <remarks>Memory: one bit per person and active period, and the contacts.</remarks>
public sealed class MeetingHistory
{
    private readonly ulong[] presence;
    private readonly int[] firstMeeting;
    private readonly int[] periodsPresent;
    private readonly double[] starts;
    private readonly int words;

    private MeetingHistory(
        double until,
        double period,
        double[] starts,
        List<Contact> contacts,
        Graph ties,
        ulong[] presence,
        int[] firstMeeting
    )
    {
        (Until, Period, Contacts, Ties) = (until, period, contacts, ties);
        (this.starts, this.presence, this.firstMeeting) = (starts, presence, firstMeeting);
        words = ties.NodeCount == 0 ? 0 : presence.Length / ties.NodeCount;
        periodsPresent = new int[ties.NodeCount];
        for (var person = 0; person < periodsPresent.Length; person++)
        {
            foreach (var word in Row(person))
            {
                periodsPresent[person] += BitOperations.PopCount(word);
            }
        }
    }

    /// <summary>The moment up to which everything is known; contacts that start then or later are left out, and one that runs over it is cut.</summary>
    public double Until { get; }

    /// <summary>Length of a period, in the unit of time of the contacts.</summary>
    public double Period { get; }

    /// <summary>Number of periods with at least one contact.</summary>
    public int Periods => starts.Length;

    /// <summary>Number of people, seen or not.</summary>
    public int People => Ties.NodeCount;

    /// <summary>Who has met whom; the weight is the time together, at least one unit.</summary>
    public Graph Ties { get; }

    /// <summary>The contacts it was made of.</summary>
    public IReadOnlyList<Contact> Contacts { get; }

    /// <summary>The history of some contacts up to a moment. O(c log c).</summary>
    /// <param name="until">The moment.</param>
    /// <param name="people">Number of people, 0 or more; contacts name them 0 … people − 1.</param>
    /// <param name="contacts">In any order; a person counts as present in the period in which a contact of theirs starts.</param>
    /// <param name="period">Length of a period, positive; a day of seconds when not given.</param>
    /// <exception cref="ArgumentException">A contact cannot be: see <see cref="Contact"/>.</exception>
    public static MeetingHistory Before(double until, int people, IEnumerable<Contact> contacts, double period = 86_400)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(people);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(period);
        var known = new List<Contact>();
        foreach (var contact in contacts)
        {
            Contact.Require(contact, people);
            if (contact.Start < until)
            {
                known.Add(contact.End > until ? contact with { End = until } : contact);
            }
        }
        var number = new Dictionary<double, int>();
        foreach (var at in known.Select(c => Math.Floor(c.Start / period)).Distinct().Order())
        {
            number[at] = number.Count;
        }
        var ties = Graph.FromEdges(people, known.Select(c => new Edge(c.A, c.B, Math.Max(1, c.End - c.Start))));
        var width = (number.Count + 63) / 64;
        var there = new ulong[people * width];
        var first = new int[ties.EdgeCount];
        Array.Fill(first, int.MaxValue);
        foreach (var contact in known)
        {
            var at = number[Math.Floor(contact.Start / period)];
            there[(contact.A * width) + (at >> 6)] |= 1UL << at;
            there[(contact.B * width) + (at >> 6)] |= 1UL << at;
            ref var earliest = ref first[ties.EdgeIndex(contact.A, contact.B)];
            earliest = Math.Min(earliest, at);
        }
        return new MeetingHistory(until, period, [.. number.Keys.Order()], known, ties, there, first);
    }

    /// <summary>
    /// What was known before an active period, and what came in it and those after it, to look back: a forecast made of the one is judged by the other. O(c log c).
    /// </summary>
    /// <param name="from">The first active period that is not known any more, 1 … <see cref="Periods"/> − 1.</param>
    /// <param name="length">How many active periods follow, 1 or more; those after the last one known are left out.</param>
    public (MeetingHistory Past, MeetingHistory Later) CutAt(int from, int length)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(from, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(from, Periods);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(length);
        var (at, until) = (starts[from] * Period, from + length < Periods ? starts[from + length] * Period : Until);
        return (Before(at, People, Contacts, Period), Before(until, People, Contacts.Where(c => c.Start >= at), Period));
    }

    /// <summary>Whether a person had any contact. O(1).</summary>
    public bool WasSeen(int person) => periodsPresent[person] > 0;

    /// <summary>Whether two people had any contact. O(log d).</summary>
    public bool HaveMet(int a, int b) => Ties.HasEdge(a, b);

    /// <summary>Number of periods in which a person was there. O(1).</summary>
    public int PeriodsPresent(int person) => periodsPresent[person];

    /// <summary>
    /// Number of periods in which both were there and had not met before: the chances they had. The period of their first meeting is the last one.
    /// O(periods / 64 + log d).
    /// </summary>
    public int Chances(int a, int b)
    {
        var edge = Ties.EdgeIndex(a, b);
        return edge < 0 ? Together(a, b, 0) : Together(a, b, 0) - Together(a, b, firstMeeting[edge] + 1);
    }

    /// <summary>
    /// The ties as they are now: Σ ln(1 + seconds / 20) · 2^(−ago / half-life) over the active periods, ago 0 for the last of them. The logarithm is of all seconds of a period, so
    /// that a long day counts for more than a short one and not for a hundred of them. O(c log c).
    /// </summary>
    /// <param name="halfLife">Active periods after which a meeting counts half, above 0.</param>
    public Graph Recent(double halfLife)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(halfLife);
        var seconds = new Dictionary<(int A, int B, int Period), double>();
        foreach (var contact in Contacts)
        {
            var start = Math.Floor(contact.Start / Period);
            var key = (Math.Min(contact.A, contact.B), Math.Max(contact.A, contact.B), Array.BinarySearch(starts, start));
            // What runs into the next period is left out: a person counts as present where a contact of theirs starts.
            var length = Math.Max(1, Math.Min(contact.End, (start + 1) * Period) - contact.Start);
            seconds[key] = seconds.GetValueOrDefault(key) + length;
        }
        return Graph.FromEdges(
            People,
            seconds
                .Select(s => new Edge(s.Key.A, s.Key.B, Math.Log(1 + (s.Value / 20)) * Faded(s.Key.Period, halfLife)))
                // Of long ago nothing is left.
                .Where(edge => edge.Weight >= GraphBuilder.LeastWeight)
        );
    }

    /// <summary>How much a person has been there of late, 0 … 1: their share of the active periods, each counting 2^(−ago / half-life). 0 without periods. O(periods).</summary>
    public double Attendance(int person, double halfLife)
    {
        var (there, all) = (0.0, 0.0);
        for (var period = 0; period < Periods; period++)
        {
            var weight = Faded(period, halfLife);
            all += weight;
            there += WasThere(person, period) ? weight : 0;
        }
        return all > 0 ? there / all : 0;
    }

    /// <summary>How many people a person has met for the first time of late, each counting 2^(−ago / half-life). O(d).</summary>
    public double NewContacts(int person, double halfLife)
    {
        var sum = 0.0;
        foreach (var other in Ties.Neighbours(person))
        {
            sum += Faded(firstMeeting[Ties.EdgeIndex(person, other)], halfLife);
        }
        return sum;
    }

    /// <summary>Active periods since a person was first seen, that one included: 1 for a person who came in the last. 0 when they were not seen. O(periods).</summary>
    public int Age(int person)
    {
        for (var period = 0; period < Periods; period++)
        {
            if (WasThere(person, period))
            {
                return Periods - period;
            }
        }
        return 0;
    }

    /// <summary>For each active period the pairs of people seen before it who had not met, and how many of these met in it. O(people × periods + m).</summary>
    internal (double[] Open, double[] Met) FirstMeetings()
    {
        var (open, met, newcomers, ties) = (new double[Periods], new double[Periods], new int[Periods], new int[Periods]);
        var ages = Enumerable.Range(0, People).Select(Age).ToArray();
        foreach (var age in ages.Where(age => age > 0))
        {
            newcomers[Periods - age]++;
        }
        var at = 0;
        foreach (var edge in Ties.Edges())
        {
            var first = firstMeeting[at++];
            ties[first]++;
            met[first] += Math.Min(ages[edge.A], ages[edge.B]) > Periods - first ? 1 : 0;
        }
        var (seen, known) = (0.0, 0.0);
        for (var period = 0; period < Periods; period++)
        {
            open[period] = (seen * (seen - 1) / 2) - known;
            (seen, known) = (seen + newcomers[period], known + ties[period]);
        }
        return (open, met);
    }

    /// <summary>The active period that began at a moment, or −1.</summary>
    internal int PeriodAt(double moment) => Math.Max(-1, Array.BinarySearch(starts, Math.Floor(moment / Period)));

    private double Faded(int period, double halfLife) => Math.Pow(2, -(Periods - 1 - period) / halfLife);

    /// <summary>Periods together after two people's first meeting, when there was nothing left to happen.</summary>
    internal int PeriodsAfterMeeting(int a, int b) => Together(a, b, firstMeeting[Ties.EdgeIndex(a, b)] + 1);

    /// <summary>Whether a person was there in a period, 0 … <see cref="Periods"/> − 1.</summary>
    internal bool WasThere(int person, int period) => (presence[(person * words) + (period >> 6)] >> period & 1) != 0;

    private int Together(int a, int b, int from)
    {
        ReadOnlySpan<ulong> left = Row(a),
            right = Row(b);
        var count = 0;
        for (var word = from >> 6; word < words; word++)
        {
            var both = left[word] & right[word];
            count += BitOperations.PopCount(word == from >> 6 ? both & ulong.MaxValue << from : both);
        }
        return count;
    }

    private ReadOnlySpan<ulong> Row(int person) => presence.AsSpan(person * words, words);
}
