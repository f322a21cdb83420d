namespace Juluo.Rounds;

/// <summary>A round in a list.</summary>
/// <param name="Mine">Applications of the reader and of their groups.</param>
public sealed record RoundLine(BookingRound Round, RoundState State, IReadOnlyList<RoundApplicationId> Mine);
