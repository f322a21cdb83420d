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
    private readonly int words;

    private MeetingHistory(
        double until,
        double period,
        int periods,
        List<Contact> contacts,
        Graph ties,
        ulong[] presence,
        int[] firstMeeting
    )
    {
        (Until, Period, Periods, Contacts, Ties) = (until, period, periods, contacts, ties);
        (this.presence, this.firstMeeting) = (presence, firstMeeting);
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
    public int Periods { get; }

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
        return new MeetingHistory(until, period, number.Count, known, ties, there, first);
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
