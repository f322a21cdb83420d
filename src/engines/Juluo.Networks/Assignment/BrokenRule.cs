namespace Juluo.Networks.Assignment;

/// <summary>A rule that a seating breaks.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Round">The round.</param>
/// <param name="Table">The table; −1 for a person without a seat.</param>
/// <param name="Person">The person; −1 for a rule of a table alone (<see cref="SeatRule.Seats"/>, <see cref="SeatRule.FewestAtTable"/>).</param>
/// <param name="Other">The person to be kept apart; −1 for other rules.</param>
public readonly record struct BrokenRule(SeatRule Rule, int Round, int Table, int Person = -1, int Other = -1);
