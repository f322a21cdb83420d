namespace Juluo.Networks.Ties;

/// <summary>Weight of one kind of interaction as evidence for a tie, and its decay.</summary>
/// <param name="Weight">Weight of one interaction of this kind, positive.</param>
/// <param name="HalfLifeDays">Days after which it counts half, positive.</param>
/// <exception cref="ArgumentOutOfRangeException">One of the two is not a positive finite number.</exception>
public sealed record EvidenceWeight(double Weight, double HalfLifeDays)
{
    /// <summary>The weight of one interaction of this kind on its day; positive.</summary>
    public double Weight { get; init; } = Positive(Weight, nameof(Weight));

    /// <summary>The number of days after which an interaction counts half; positive.</summary>
    public double HalfLifeDays { get; init; } = Positive(HalfLifeDays, nameof(HalfLifeDays));

    /// <summary>Presence in the same zone or at the same event: 1, 12 days. On contact logs 7–14 days predict best.</summary>
    public static readonly EvidenceWeight Parallel = new(1, 12);

    /// <summary>Replies, answered asks, help, talks given to a listener: 3, 45 days.</summary>
    public static readonly EvidenceWeight Exchange = new(3, 45);

    /// <summary>Mentoring sessions: 3, 90 days.</summary>
    public static readonly EvidenceWeight Mentoring = new(3, 90);

    /// <summary>Work on one project, deliverable, bid or invoice: 8, 180 days.</summary>
    public static readonly EvidenceWeight Cooperation = new(8, 180);

    private static double Positive(double value, string name) =>
        double.IsFinite(value) && value > 0
            ? value
            : throw new ArgumentOutOfRangeException(name, value, "This must be a positive finite number.");
}
