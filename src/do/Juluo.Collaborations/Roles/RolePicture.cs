namespace Juluo.Collaborations;

/// <summary>The roles of citizens on one day: the latest reading of each dimension and role up to that day. Pure.</summary>
/// <param name="Cells">The readings, at most one for each dimension and role.</param>
public sealed record RolePicture(LocalDate OnDay, IReadOnlyList<RoleReading> Cells)
{
    /// <summary>The highest score of a role, reached when it is clear in all dimensions.</summary>
    public static readonly int MostScore = Enum.GetValues<RoleDimension>().Length * (int)RoleDegree.Clearly;

    public RoleReading? this[RoleDimension dimension, CitizenRole role] =>
        Cells.FirstOrDefault(c => c.Dimension == dimension && c.Role == role);

    public RoleDegree Degree(RoleDimension dimension, CitizenRole role) => this[dimension, role]?.Degree ?? RoleDegree.None;

    /// <summary>Returns the score of a role over all dimensions, 0 to <see cref="MostScore"/>.</summary>
    public int Score(CitizenRole role) => Enum.GetValues<RoleDimension>().Sum(d => (int)Degree(d, role));

    /// <summary>The roles with at least half of the highest score, clearest first. Citizens can have several at once.</summary>
    public IReadOnlyList<CitizenRole> Leading =>
        [.. Enum.GetValues<CitizenRole>().Where(r => Score(r) * 2 >= MostScore).OrderByDescending(Score).ThenBy(r => r)];

    /// <summary>The weighted mean of the roles, from implementing (0) to initiating (2); null if no role has a score.</summary>
    public double? Centre
    {
        get
        {
            var roles = Enum.GetValues<CitizenRole>();
            var all = roles.Sum(Score);
            return all == 0 ? null : roles.Sum(r => (double)(int)r * Score(r)) / all;
        }
    }

    /// <summary>Returns the picture after each day of assessment, earliest first.</summary>
    /// <param name="readings">The readings in the order in which they were made.</param>
    /// <remarks>O(days × readings).</remarks>
    public static IReadOnlyList<RolePicture> History(IReadOnlyCollection<RoleReading> readings) =>
        [.. readings.Select(r => r.OnDay).Distinct().Order().Select(day => On(readings, day))];

    private static RolePicture On(IEnumerable<RoleReading> readings, LocalDate day) =>
        new(
            day,
            [
                .. readings
                    .Where(r => r.OnDay <= day)
                    .GroupBy(r => (r.Dimension, r.Role))
                    // If two readings have the same day, the one made later counts.
                    .Select(g => g.Select((r, i) => (r, i)).OrderBy(x => x.r.OnDay).ThenBy(x => x.i).Last().r),
            ]
        );
}

/// <summary>The direction in which citizens moved between the first picture and the last: to initiating or to implementing.</summary>
[Named("role-shift")]
public enum RoleShift
{
    /// <summary>Fewer than two pictures contain a role.</summary>
    Unknown,
    TowardsInitiating,
    Steady,
    TowardsImplementing,
}
