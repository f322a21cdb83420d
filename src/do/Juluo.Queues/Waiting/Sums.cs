namespace Juluo.Queues;

/// <summary>The count, sum and sum of squares of call lengths, in seconds. After the day nothing else is kept of calls.</summary>
internal readonly record struct Sums(double Count, double Seconds, double Squares)
{
    public static Sums operator +(Sums a, Sums b) => new(a.Count + b.Count, a.Seconds + b.Seconds, a.Squares + b.Squares);

    public double Mean => Seconds / Count;

    /// <summary>The squared coefficient of variation, or null with fewer than two calls.</summary>
    public double? Variation =>
        Count < 2 || Seconds <= 0 ? null : Math.Max(0, ((Squares / Count) - (Mean * Mean)) * Count / (Count - 1)) / (Mean * Mean);
}
