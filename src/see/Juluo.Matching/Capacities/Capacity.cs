namespace Juluo.Matching;

/// <summary>The number of introductions that a person wants; <see cref="Usual"/> for people who never chose.</summary>
/// <param name="PerMonth">The number per month, 0 … 8.</param>
/// <param name="Paused">True if they want none at present, whatever the number.</param>
/// <param name="Elsewhere">True to include people from sites they do not visit; both people must want this.</param>
public sealed record Capacity(int PerMonth, bool Paused, bool Elsewhere = false)
{
    public const int Most = 8;

    public static readonly Capacity Usual = new(2, false);

    public int Turns => Paused ? 0 : PerMonth;
}
