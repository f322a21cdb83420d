namespace Juluo.Networks.NullModels;

/// <summary>The number of time windows in which each pair was in contact.</summary>
/// <param name="Counts">Weight of an edge: the number of windows in which the two were in contact at least once.</param>
/// <param name="Windows">Number of windows in which any two people were in contact.</param>
public sealed record PairCounts(Graph Counts, int Windows)
{
    /// <summary>
    /// Counts contacts in windows of equal length. Windows without a single contact (nights, holidays) are left out, because meeting was not possible then. Choose
    /// windows longer than most contacts: the null model treats windows as independent, and one long meeting cut into many would look like many meetings. O(contacts ·
    /// windows each spans).
    /// </summary>
    /// <param name="nodeCount">Number of nodes.</param>
    /// <param name="contacts">Contacts in any order.</param>
    /// <param name="window">Length of a window in the unit of the contacts' time, positive.</param>
    /// <exception cref="ArgumentException">A contact is invalid, see <see cref="Contact"/>.</exception>
    public static PairCounts Of(int nodeCount, IEnumerable<Contact> contacts, double window)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(window);
        var seen = new HashSet<(int A, int B, long Window)>();
        var windows = new HashSet<long>();
        foreach (var contact in contacts)
        {
            Contact.Require(contact, nodeCount);
            var (a, b) = contact.A < contact.B ? (contact.A, contact.B) : (contact.B, contact.A);
            var first = (long)Math.Floor(contact.Start / window);
            var last = Math.Max(first, (long)Math.Ceiling(contact.End / window) - 1);
            for (var w = first; w <= last; w++)
            {
                seen.Add((a, b, w));
                windows.Add(w);
            }
        }
        return new PairCounts(Graph.FromEdges(nodeCount, seen.Select(x => new Edge(x.A, x.B))), windows.Count);
    }
}
