namespace Juluo.Networks.Ties;

/// <summary>
/// A strength that can be stored and carried on: its value on one day and the half-life at which it fades. New evidence is added without
/// the old evidence at hand, and the result is the same in any order (to rounding). One is needed per half-life; a tie's strength
/// is the sum of them on one day.
/// </summary>
/// <param name="Value">Strength on <paramref name="Day"/>, 0 or more.</param>
/// <param name="Day">Day of the value on any one axis, fractions allowed.</param>
/// <param name="HalfLifeDays">Days after which it is half, positive.</param>
public readonly record struct DecayingStrength(double Value, double Day, double HalfLifeDays)
{
    /// <summary>Nothing yet, for evidence of this kind.</summary>
    public static DecayingStrength None(EvidenceWeight kind) => new(0, double.NegativeInfinity, kind.HalfLifeDays);

    /// <summary>The strength on a later day. O(1).</summary>
    /// <exception cref="ArgumentOutOfRangeException">The day lies before the newest evidence, which cannot be taken out again.</exception>
    public double At(double day)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(day, Day);
        return Value > 0 ? Value * TieStrength.Left(day - Day, HalfLifeDays) : 0;
    }

    /// <summary>This strength and one more piece of evidence, which may be older than what is already in. O(1).</summary>
    /// <param name="strength">What it added when it happened, see <see cref="TieStrength.Of"/>.</param>
    /// <param name="day">When it happened.</param>
    public DecayingStrength With(double strength, double day) => With(new DecayingStrength(strength, day, HalfLifeDays));

    /// <summary>The sum of two strengths of one half-life, on the later of their days.</summary>
    /// <exception cref="ArgumentException">They fade at different rates and cannot be one number.</exception>
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
