namespace Juluo.Matching;

/// <summary>How many introductions a person wishes for in a month.</summary>
/// <param name="PerMonth">0 … 8.</param>
/// <param name="Paused">None at present, whatever the number.</param>
/// <param name="Elsewhere">Also with people of sites in which they are not; both must wish for it.</param>
public sealed record Capacity(int PerMonth, bool Paused, bool Elsewhere = false)
{
    public const int Most = 8;

    public static readonly Capacity Usual = new(2, false);

    public int Turns => Paused ? 0 : PerMonth;
}
