namespace Juluo.Networks.Ties;

/// <summary>
/// Strength of a tie: s(i,j,T) = Σ w · ln(1 + minutes / 5) · 2^(−(T − t) / h) / (present − 1), summed over the interactions of the two up to
/// T. The last factor is Newman's weight for the size of the group (Scientific collaboration networks II, 2001): in a room of many,
/// each pair gets its share.
/// </summary>
public static class TieStrength
{
    /// <summary>Minutes for which ln(1 + minutes / 5) is 1: the value to pass for an interaction without a duration, such as a reply.</summary>
    public const double NominalMinutes = 5 * (Math.E - 1);

    /// <summary>Returns the contribution of one interaction at the moment it happens, before any decay. O(1).</summary>
    /// <param name="kind">Weight of its kind.</param>
    /// <param name="minutes">Duration in minutes, 0 or more.</param>
    /// <param name="present">The number of people present, the two included: 2 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">Minutes are negative or not finite, or fewer than two were present.</exception>
    public static double Of(EvidenceWeight kind, double minutes, int present = 2)
    {
        if (!double.IsFinite(minutes) || minutes < 0)
        {
            throw new ArgumentOutOfRangeException(nameof(minutes), minutes, "Minutes must be a finite number, 0 or more.");
        }
        ArgumentOutOfRangeException.ThrowIfLessThan(present, 2);
        return kind.Weight * Math.Log(1 + minutes / 5) / (present - 1);
    }

    /// <summary>Returns the share that is left after some days: 2^(−days / h).</summary>
    public static double Left(double days, double halfLifeDays) => Math.Pow(2, -days / halfLifeDays);
}
