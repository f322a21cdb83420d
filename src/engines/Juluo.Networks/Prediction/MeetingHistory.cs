using System.Numerics;

namespace Juluo.Networks.Prediction;

/// <summary>
/// Attendance and meetings before one moment, and nothing after it: the only input of every forecast, so that none can look ahead. Time is cut into periods (usually a
/// day); periods without a meeting do not count. Immutable.
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

    /// <summary>The end of the history; contacts that start then or later are left out, and one that continues past it is cut.</summary>
    public double Until { get; }

    /// <summary>Length of a period, in the unit of time of the contacts.</summary>
    public double Period { get; }

    /// <summary>Number of periods with at least one contact.</summary>
    public int Periods => starts.Length;

    /// <summary>Number of people, seen or not.</summary>
    public int People => Ties.NodeCount;

    /// <summary>Pairs who have met; the weight is the time together, at least one unit.</summary>
    public Graph Ties { get; }

    /// <summary>The contacts of the history.</summary>
    public IReadOnlyList<Contact> Contacts { get; }

    /// <summary>Builds the history of some contacts up to a moment. O(c log c).</summary>
    /// <param name="until">The end of the history, exclusive.</param>
    /// <param name="people">Number of people, 0 or more; contacts number them 0 … people − 1.</param>
    /// <param name="contacts">In any order; a person counts as present in the period in which a contact of theirs starts.</param>
    /// <param name="period">Length of a period, positive; default: a day in seconds.</param>
    /// <exception cref="ArgumentException">A contact is invalid: see <see cref="Contact"/>.</exception>
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
    /// Splits the history at an active period, for backtests: a forecast made from the first part is judged by the second. O(c log c).
    /// </summary>
    /// <param name="from">The first active period of the later part, 1 … <see cref="Periods"/> − 1.</param>
    /// <param name="length">The number of active periods in the later part, 1 or more; periods beyond the last one are left out.</param>
    public (MeetingHistory Past, MeetingHistory Later) CutAt(int from, int length)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(from, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(from, Periods);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(length);
        var (at, until) = (starts[from] * Period, from + length < Periods ? starts[from + length] * Period : Until);
        return (Before(at, People, Contacts, Period), Before(until, People, Contacts.Where(c => c.Start >= at), Period));
    }

    /// <summary>Checks that a person had any contact. O(1).</summary>
    public bool WasSeen(int person) => periodsPresent[person] > 0;

    /// <summary>Checks that two people had any contact. O(log d).</summary>
    public bool HaveMet(int a, int b) => Ties.HasEdge(a, b);

    /// <summary>Returns the number of periods in which a person was present. O(1).</summary>
    public int PeriodsPresent(int person) => periodsPresent[person];

    /// <summary>
    /// Returns the number of periods in which both were present and had not met before: their chances to meet, including the period of their first meeting. O(periods /
    /// 64 + log d).
    /// </summary>
    public int Chances(int a, int b)
    {
        var edge = Ties.EdgeIndex(a, b);
        return edge < 0 ? Together(a, b, 0) : Together(a, b, 0) - Together(a, b, firstMeeting[edge] + 1);
    }

    /// <summary>
    /// Returns recent ties: Σ ln(1 + seconds / 20) · 2^(−ago / half-life) over the active periods, ago 0 for the last of them. The logarithm is of all seconds of a
    /// period, so that a long day counts for more than a short one but not for a hundred of them. O(c log c).
    /// </summary>
    /// <param name="halfLife">Number of active periods after which a meeting counts half, above 0.</param>
    public Graph Recent(double halfLife)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(halfLife);
        var seconds = new Dictionary<(int A, int B, int Period), double>();
        foreach (var contact in Contacts)
        {
            var start = Math.Floor(contact.Start / Period);
            var key = (Math.Min(contact.A, contact.B), Math.Max(contact.A, contact.B), Array.BinarySearch(starts, start));
            // Time in the next period is left out: a person counts as present where a contact of theirs starts.
            var length = Math.Max(1, Math.Min(contact.End, (start + 1) * Period) - contact.Start);
            seconds[key] = seconds.GetValueOrDefault(key) + length;
        }
        return Graph.FromEdges(
            People,
            seconds
                .Select(s => new Edge(s.Key.A, s.Key.B, Math.Log(1 + (s.Value / 20)) * Faded(s.Key.Period, halfLife)))
                // Very old ties have faded to nothing.
                .Where(edge => edge.Weight >= GraphBuilder.LeastWeight)
        );
    }

    /// <summary>Returns the recent attendance of a person, 0 … 1: their share of the active periods, each counting 2^(−ago / half-life). 0 without periods. O(periods).</summary>
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

    /// <summary>Returns the recent number of people a person has met for the first time, each counting 2^(−ago / half-life). O(d).</summary>
    public double NewContacts(int person, double halfLife)
    {
        var sum = 0.0;
        foreach (var other in Ties.Neighbours(person))
        {
            sum += Faded(firstMeeting[Ties.EdgeIndex(person, other)], halfLife);
        }
        return sum;
    }

    /// <summary>Returns the number of active periods since a person was first seen, inclusive: 1 for a newcomer of the last period; 0 if never seen. O(periods).</summary>
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

    /// <summary>Returns for each active period the number of pairs of people seen before it who had not met, and how many of these met in it. O(people × periods + m).</summary>
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

    /// <summary>Returns the index of the active period in which a moment falls; −1 if that period is not active.</summary>
    internal int PeriodAt(double moment) => Math.Max(-1, Array.BinarySearch(starts, Math.Floor(moment / Period)));

    private double Faded(int period, double halfLife) => Math.Pow(2, -(Periods - 1 - period) / halfLife);

    /// <summary>Returns the number of periods together after two people's first meeting, when a first meeting was no longer possible.</summary>
    internal int PeriodsAfterMeeting(int a, int b) => Together(a, b, firstMeeting[Ties.EdgeIndex(a, b)] + 1);

    /// <summary>Checks that a person was present in a period, 0 … <see cref="Periods"/> − 1.</summary>
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
