namespace Juluo.Networks.Assignment;

/// <summary>One reason for, or consequence of, a person's seats; the caller renders it as text.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Round">The round; −1 for a missed wish.</param>
/// <param name="Table">The table; −1 without a seat.</param>
/// <param name="Other">The other person; −1 if no one else is concerned.</param>
/// <param name="Rule">The rule for which the person has no seat; null for other kinds.</param>
public readonly record struct SeatReason(SeatReasonKind Kind, int Round, int Table = -1, int Other = -1, SeatRule? Rule = null);
