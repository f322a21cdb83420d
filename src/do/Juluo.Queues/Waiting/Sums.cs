namespace Juluo.Queues;

/// <summary>How many lengths were seen, their sum and the sum of their squares, in seconds: all that is kept of them.</summary>
internal readonly record struct Sums(double Count, double Seconds, double Squares)
{
    public static Sums operator +(Sums a, Sums b) => new(a.Count + b.Count, a.Seconds + b.Seconds, a.Squares + b.Squares);

    public double Mean => Seconds / Count;

    /// <summary>The square of the spread as a part of the mean; null with fewer than two.</summary>
    public double? Variation =>
        Count < 2 || Seconds <= 0 ? null : Math.Max(0, ((Squares / Count) - (Mean * Mean)) * Count / (Count - 1)) / (Mean * Mean);
}
