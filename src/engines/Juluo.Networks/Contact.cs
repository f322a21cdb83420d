namespace Juluo.Networks;

/// <summary>
/// A contact of two nodes from <paramref name="Start"/> until <paramref name="End"/> (half-open; an instant if both are equal). Time is a plain number on any one axis,
/// seconds in contact logs; only differences matter.
/// </summary>
/// <param name="A">One of the two.</param>
/// <param name="B">The other; contact has no direction.</param>
/// <param name="Start">Start of the contact.</param>
/// <param name="End">End of the contact, not before <paramref name="Start"/>.</param>
public readonly record struct Contact(int A, int B, double Start, double End)
{
    /// <summary>Throws if the contact is invalid: an end that is not a node, twice the same node, a time that is not finite, or an end before its start.</summary>
    internal static void Require(Contact contact, int nodeCount)
    {
        var (a, b, start, end) = contact;
        if ((uint)a >= (uint)nodeCount || (uint)b >= (uint)nodeCount || a == b)
        {
            throw new ArgumentException($"A contact needs two different nodes of 0 … {nodeCount - 1}, not {a} and {b}.", nameof(contact));
        }
        if (!double.IsFinite(start) || !double.IsFinite(end) || end < start)
        {
            throw new ArgumentException($"A contact cannot last from {start} until {end}.", nameof(contact));
        }
    }
}
