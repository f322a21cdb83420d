namespace Juluo.Matching;

/// <summary>How many introductions a person wishes for in a month.</summary>
/// <param name="PerMonth">0 … 8.</param>
/// <param name="Paused">None at present, whatever the number.</param>
public sealed record Capacity(int PerMonth, bool Paused)
{
    public const int Most = 8;

    public static readonly Capacity Usual = new(2, false);

    public int Turns => Paused ? 0 : PerMonth;
}
