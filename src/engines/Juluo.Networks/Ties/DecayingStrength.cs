namespace Juluo.Networks.Ties;

/// <summary>
/// A strength that can be stored and updated: its value on one day and its half-life. New evidence is added without access to the old evidence, and the result is the
/// same in any order (up to rounding). One is needed per half-life; a tie's strength is their sum on one day.
/// </summary>
/// <param name="Value">Strength on <paramref name="Day"/>, 0 or more.</param>
/// <param name="Day">Day of the value on any one axis, fractions allowed.</param>
/// <param name="HalfLifeDays">Days after which it has halved, positive.</param>
public readonly record struct DecayingStrength(double Value, double Day, double HalfLifeDays)
{
    /// <summary>Returns an empty strength for evidence of this kind.</summary>
    public static DecayingStrength None(EvidenceWeight kind) => new(0, double.NegativeInfinity, kind.HalfLifeDays);

    /// <summary>Returns the strength on a later day. O(1).</summary>
    /// <exception cref="ArgumentOutOfRangeException">The day is before the newest evidence, which cannot be removed.</exception>
    public double At(double day)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(day, Day);
        return Value > 0 ? Value * TieStrength.Left(day - Day, HalfLifeDays) : 0;
    }

    /// <summary>Returns this strength with one more piece of evidence, which may be older than existing evidence. O(1).</summary>
    /// <param name="strength">The value of the new evidence when it happened, see <see cref="TieStrength.Of"/>.</param>
    /// <param name="day">Day when it happened.</param>
    public DecayingStrength With(double strength, double day) => With(new DecayingStrength(strength, day, HalfLifeDays));

    /// <summary>Returns the sum of two strengths with the same half-life, on the later of their days.</summary>
    /// <exception cref="ArgumentException">The half-lives differ, so the two cannot be one number.</exception>
    public DecayingStrength With(DecayingStrength other)
    {
        if (!other.HalfLifeDays.Equals(HalfLifeDays))
        {
            throw new ArgumentException("Strengths with different half-lives cannot be added into one.", nameof(other));
        }
        var later = Math.Max(Day, other.Day);
        return this with { Value = At(later) + other.At(later), Day = later };
    }
}
