namespace Juluo.Matching;

/// <summary>What two participants are to each other already; both agreed that their presence counts.</summary>
/// <param name="Days">Days of the last 28 in one zone.</param>
/// <param name="Hidden">One of the two asked that nobody else sees it.</param>
internal readonly record struct KnownTie(int A, int B, TieKind Kind, int Days = 0, bool Hidden = false);
