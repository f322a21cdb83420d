namespace Juluo.Networks.Assignment;

/// <summary>A proven reason why a round cannot seat everyone by the rules.</summary>
/// <param name="Kind">The kind of reason.</param>
/// <param name="Round">The round.</param>
/// <param name="People">
/// The people concerned, ascending: those who need an accessible table, the person who is kept apart or lacks company, or the people who must all be kept apart from each other.
/// Empty if the numbers alone are the reason.
/// </param>
/// <param name="Needed">Number of seats (or of tables, for <see cref="RoundsObstacleKind.TooManyApart"/>) that are needed; 0 for <see cref="RoundsObstacleKind.NoCompany"/>.</param>
/// <param name="Available">Number of them that there are at most.</param>
public sealed record RoundsObstacle(RoundsObstacleKind Kind, int Round, IReadOnlyList<int> People, int Needed, int Available);
