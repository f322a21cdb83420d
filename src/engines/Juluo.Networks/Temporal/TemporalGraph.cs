namespace Juluo.Networks.Temporal;

/// <summary>
/// Contacts in chronological order. Windows share its contacts; a contact that starts before a window or ends after it is cut to it. Immutable, safe to read from any
/// number of threads. 24 bytes a contact.
/// </summary>
public sealed class TemporalGraph
{
    private readonly ReadOnlyMemory<Contact> contacts;
    private readonly double longest;

    /// <summary>Creates the graph and sorts the contacts. O(c log c).</summary>
    /// <param name="nodeCount">Number of nodes, 0 or more.</param>
    /// <param name="contacts">Contacts in any order.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number of nodes is negative.</exception>
    /// <exception cref="ArgumentException">A contact is invalid: an end that is not a node, twice the same node, a time that is not finite, an end before its start.</exception>
    public TemporalGraph(int nodeCount, IEnumerable<Contact> contacts)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(nodeCount);
        var all = contacts.ToArray();
        foreach (var contact in all)
        {
            Contact.Require(contact, nodeCount);
            longest = Math.Max(longest, contact.End - contact.Start);
        }
        Array.Sort(all, static (x, y) => (x.Start, x.End, x.A, x.B).CompareTo((y.Start, y.End, y.A, y.B)));
        NodeCount = nodeCount;
        this.contacts = all;
        From = all.Length == 0 ? 0 : all[0].Start;
        // Half-open, but an instant at the very end must be inside.
        Until = all.Length == 0 ? 0 : Math.BitIncrement(all.Max(contact => contact.End));
    }

    private TemporalGraph(TemporalGraph whole, ReadOnlyMemory<Contact> contacts, double from, double until) =>
        (NodeCount, longest, this.contacts, From, Until) = (whole.NodeCount, whole.longest, contacts, from, until);

    /// <summary>Number of nodes, with or without contacts; a window has as many as the whole graph.</summary>
    public int NodeCount { get; }

    /// <summary>Start of the window; for the whole graph, of its first contact.</summary>
    public double From { get; }

    /// <summary>End of the window, exclusive; for the whole graph, just after its last contact.</summary>
    public double Until { get; }

    /// <summary>Returns contacts that touch the window, cut to it, in the order of their original start. O(c of the window).</summary>
    public IEnumerable<Contact> Contacts()
    {
        for (var at = 0; at < contacts.Length; at++)
        {
            var contact = contacts.Span[at];
            // A window of no length is empty, even during a contact.
            if (From < Until && contact.Start < Until && (contact.End > From || contact.Start >= From))
            {
                yield return contact with
                {
                    Start = Math.Max(contact.Start, From),
                    End = Math.Min(contact.End, Until),
                };
            }
        }
    }

    /// <summary>Returns a window of time, without copying. O(log c).</summary>
    /// <param name="from">Start, inclusive.</param>
    /// <param name="until">End, exclusive.</param>
    /// <exception cref="ArgumentException">A time is not finite, or the end is before the start.</exception>
    public TemporalGraph Window(double from, double until)
    {
        if (!double.IsFinite(from) || !double.IsFinite(until) || until < from)
        {
            throw new ArgumentException($"There is no window from {from} until {until}.", nameof(until));
        }
        (from, until) = (Math.Max(from, From), Math.Min(until, Until));
        var first = FirstFrom(from - longest);
        return new(this, contacts[first..Math.Max(first, FirstFrom(until))], from, Math.Max(from, until));
    }

    /// <summary>Returns windows of equal length, one after the other from the start; the last may reach beyond the end.</summary>
    /// <param name="length">Length in the unit of the contacts' time, positive.</param>
    public IEnumerable<TemporalGraph> Snapshots(double length)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(length);
        for (var k = 0; From + (k * length) < Until; k++)
        {
            yield return Window(From + (k * length), From + ((k + 1) * length));
        }
    }

    /// <summary>Builds the graph of contacts, weighted by duration or number. Contacts of no length have no weight in time and make no edge. O(c log d).</summary>
    public Graph ToGraph(ContactWeight weight = ContactWeight.Time) =>
        Graph.FromEdges(
            NodeCount,
            Contacts().Select(contact => new Edge(contact.A, contact.B, weight == ContactWeight.Time ? contact.End - contact.Start : 1))
        );

    /// <summary>Returns the number of others that each node reaches through contacts in chronological order: <see cref="Reachability.Within"/> of the window.</summary>
    /// <param name="progress">Share of the contacts done, 0 … 1.</param>
    /// <param name="stop">Cancels between moments.</param>
    public int[] Reach(IProgress<double>? progress = null, CancellationToken stop = default) =>
        Reachability.Within(NodeCount, Contacts(), From, Until, progress, stop);

    /// <summary>Finds the index of the first contact that starts at a moment or later.</summary>
    private int FirstFrom(double moment)
    {
        int low = 0,
            high = contacts.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = contacts.Span[middle].Start < moment ? (middle + 1, high) : (low, middle);
        }
        return low;
    }
}
