namespace Juluo.Networks.Assignment;

/// <summary>A person who attends a round and has no seat.</summary>
/// <param name="Person">The person.</param>
/// <param name="Rule">The rule that a seat would break.</param>
public readonly record struct UnseatedPerson(int Person, SeatRule Rule);
