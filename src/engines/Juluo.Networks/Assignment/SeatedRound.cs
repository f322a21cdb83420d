namespace Juluo.Networks.Assignment;

/// <summary>The seats of one round.</summary>
/// <param name="Tables">The people at each table of the task, ascending; empty for a table that is not used.</param>
/// <param name="Unseated">People who attend and have no seat, ascending.</param>
public sealed record SeatedRound(IReadOnlyList<IReadOnlyList<int>> Tables, IReadOnlyList<UnseatedPerson> Unseated);
