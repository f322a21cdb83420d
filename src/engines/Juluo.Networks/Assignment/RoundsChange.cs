namespace Juluo.Networks.Assignment;

/// <summary>The consequences of a <see cref="RoundsMove"/>. Pairs have the smaller number first and are in ascending order.</summary>
/// <param name="Gained">Pairs that meet and did not meet before in any round.</param>
/// <param name="Lost">Pairs that no longer meet in any round.</param>
/// <param name="WishesMet">Wishes that are newly met.</param>
/// <param name="WishesLost">Wishes that are no longer met.</param>
/// <param name="Broken">Rules that the move breaks.</param>
/// <param name="Mended">Rules that were broken, and no longer are.</param>
/// <param name="Worth">Change of the seating's worth.</param>
public sealed record RoundsChange(
    IReadOnlyList<(int A, int B)> Gained,
    IReadOnlyList<(int A, int B)> Lost,
    IReadOnlyList<(int A, int B)> WishesMet,
    IReadOnlyList<(int A, int B)> WishesLost,
    IReadOnlyList<BrokenRule> Broken,
    IReadOnlyList<BrokenRule> Mended,
    double Worth
);
