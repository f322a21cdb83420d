using System.Numerics;

namespace Juluo.Networks.Temporal;

/// <summary>
/// The people that news from one person can reach through contacts in chronological order (time-respecting paths; Holme 2005). It passes at once within a contact, and
/// along contacts that are open at the same moment.
/// </summary>
public static class Reachability
{
    // Number of contacts between two reports of progress.
    private const int Told = 1_000;

    /// <summary>
    /// Returns for each node the number of others it reaches from the start of the window to its end. Contacts are cut to the window. O(c · n / 64 · people in touch at
    /// one moment), n² / 8 bytes.
    /// </summary>
    /// <param name="nodeCount">Number of nodes.</param>
    /// <param name="contacts">Contacts in any order.</param>
    /// <param name="from">Start of the window.</param>
    /// <param name="until">End of the window, exclusive.</param>
    /// <param name="progress">Share of the contacts done, 0 … 1.</param>
    /// <param name="stop">Cancels between moments.</param>
    /// <exception cref="ArgumentException">A contact is invalid, see <see cref="Contact"/>.</exception>
    public static int[] Within(
        int nodeCount,
        IEnumerable<Contact> contacts,
        double from,
        double until,
        IProgress<double>? progress = null,
        CancellationToken stop = default
    ) => From([.. Enumerable.Range(0, nodeCount)], nodeCount, contacts, from, until, progress, stop);

    /// <summary>
    /// Computes <see cref="Within"/> from some nodes only: in a large network a sample is enough for a mean. O(c · s / 64 · people in touch at one moment), s · n / 8
    /// bytes for s sources.
    /// </summary>
    /// <param name="sources">The start nodes, without duplicates.</param>
    /// <param name="nodeCount">Number of nodes.</param>
    /// <param name="contacts">Contacts in any order.</param>
    /// <param name="from">Start of the window.</param>
    /// <param name="until">End of the window, exclusive.</param>
    /// <param name="progress">Share of the contacts done, 0 … 1.</param>
    /// <param name="stop">Cancels between moments.</param>
    /// <returns>For each source, in the given order, the number of others it reaches.</returns>
    /// <exception cref="ArgumentException">A contact is invalid, see <see cref="Contact"/>.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A source is not a node.</exception>
    public static int[] From(
        IReadOnlyList<int> sources,
        int nodeCount,
        IEnumerable<Contact> contacts,
        double from,
        double until,
        IProgress<double>? progress = null,
        CancellationToken stop = default
    )
    {
        foreach (var source in sources)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(source, nameof(sources));
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(source, nodeCount, nameof(sources));
        }
        var inside = new List<Contact>();
        foreach (var contact in contacts)
        {
            Contact.Require(contact, nodeCount);
            if (contact.Start < until && (contact.End > from || contact.Start >= from))
            {
                inside.Add(contact with { Start = Math.Max(contact.Start, from) });
            }
        }
        inside.Sort(static (x, y) => (x.Start, x.End, x.A, x.B).CompareTo((y.Start, y.End, y.A, y.B)));
        var spread = new Spread(nodeCount, sources);
        for (var at = 0; at < inside.Count; )
        {
            stop.ThrowIfCancellationRequested();
            var first = at;
            while (at < inside.Count && inside[at].Start.Equals(inside[first].Start))
            {
                at++;
            }
            spread.Begin(inside.GetRange(first, at - first));
            if (at < inside.Count && first / Told < at / Told)
            {
                progress?.Report((double)at / inside.Count);
            }
        }
        progress?.Report(1);
        return spread.Reached();
    }

    /// <summary>The sources that have reached each node, and the contacts that are open now.</summary>
    private sealed class Spread
    {
        private readonly ulong[][] heard;
        private readonly Dictionary<int, int>[] inTouch;
        private readonly PriorityQueue<(int A, int B), double> ends = new();

        private readonly int sourceCount;

        internal Spread(int nodes, IReadOnlyList<int> sources)
        {
            sourceCount = sources.Count;
            heard = new ulong[nodes][];
            inTouch = new Dictionary<int, int>[nodes];
            for (var node = 0; node < nodes; node++)
            {
                heard[node] = new ulong[(sources.Count + 63) / 64];
                inTouch[node] = [];
            }
            for (var at = 0; at < sources.Count; at++)
            {
                heard[sources[at]][at / 64] |= 1UL << (at % 64);
            }
        }

        /// <summary>Opens contacts that start at one moment: sources known to anyone in a connected circle of contacts become known to all of it.</summary>
        internal void Begin(List<Contact> contacts)
        {
            while (ends.TryPeek(out var pair, out var end) && end <= contacts[0].Start)
            {
                ends.Dequeue();
                Part(pair.A, pair.B);
                Part(pair.B, pair.A);
            }
            foreach (var (a, b, _, end) in contacts)
            {
                inTouch[a][b] = inTouch[a].GetValueOrDefault(b) + 1;
                inTouch[b][a] = inTouch[b].GetValueOrDefault(a) + 1;
                ends.Enqueue((a, b), end);
            }
            var done = new HashSet<int>();
            foreach (var contact in contacts)
            {
                if (done.Add(contact.A))
                {
                    Share(Circle(contact.A, done));
                }
            }
        }

        internal int[] Reached()
        {
            var reached = new int[sourceCount];
            foreach (var sources in heard)
            {
                for (var word = 0; word < sources.Length; word++)
                {
                    for (var bits = sources[word]; bits != 0; bits &= bits - 1)
                    {
                        reached[word * 64 + BitOperations.TrailingZeroCount(bits)]++;
                    }
                }
            }
            for (var node = 0; node < reached.Length; node++)
            {
                reached[node]--;
            }
            return reached;
        }

        private List<int> Circle(int start, HashSet<int> done)
        {
            var circle = new List<int> { start };
            for (var at = 0; at < circle.Count; at++)
            {
                circle.AddRange(inTouch[circle[at]].Keys.Where(done.Add));
            }
            return circle;
        }

        private void Share(List<int> circle)
        {
            var all = heard[circle[0]];
            foreach (var node in circle.Skip(1))
            {
                for (var word = 0; word < all.Length; word++)
                {
                    all[word] |= heard[node][word];
                }
            }
            foreach (var node in circle.Skip(1))
            {
                all.CopyTo(heard[node], 0);
            }
        }

        private void Part(int a, int b)
        {
            if (--inTouch[a][b] == 0)
            {
                inTouch[a].Remove(b);
            }
        }
    }
}
