namespace Juluo.EventOutcomes;

/// <summary>The feedback of a member on an event.</summary>
/// <param name="Worth">The answer to the question if it was worth their time; null if not said.</param>
/// <param name="Met">True if they met someone new; null if not said.</param>
public sealed record EventFeedback(EventWorth? Worth, bool? Met);

[Named("event-worth")]
public enum EventWorth
{
    Yes,
    Partly,
    No,
}

/// <summary>The answers of all members. Without a name, and only of at least <see cref="Few"/> people.</summary>
/// <param name="Answers">The number of people who said whether it was worth their time.</param>
/// <param name="Worth">Those who said that it was.</param>
/// <param name="Partly">Those who said that it was in part.</param>
/// <param name="Asked">The number of people who said whether they met someone new.</param>
/// <param name="Met">Those who did.</param>
public sealed record EventVerdict(int Answers, int Worth, int Partly, int Asked, int Met)
{
    /// <summary>The minimum number of people of a figure.</summary>
    public const int Few = 5;
}
