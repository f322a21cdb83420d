namespace Juluo.Networks.Assignment;

/// <summary>A change by hand in one round: a person goes to a table, or two people swap their places.</summary>
/// <param name="Round">The round.</param>
/// <param name="Person">The person who moves.</param>
/// <param name="Table">The table to which they move; −1: they give up their seat. Ignored in a swap.</param>
/// <param name="With">The person with whom they swap places; null: no one.</param>
public readonly record struct RoundsMove(int Round, int Person, int Table, int? With = null)
{
    /// <summary>A person goes to a table, or gives up their seat (table −1).</summary>
    public static RoundsMove To(int round, int person, int table) => new(round, person, table);

    /// <summary>Two people swap their places; one of them may be without a seat.</summary>
    public static RoundsMove Swap(int round, int person, int other) => new(round, person, -1, other);
}
