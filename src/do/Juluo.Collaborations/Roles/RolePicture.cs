namespace Juluo.Collaborations;

/// <summary>The roles of citizens on one day: of each dimension and role the latest reading until then. Pure.</summary>
/// <param name="Cells">At most one of each dimension and role.</param>
public sealed record RolePicture(LocalDate OnDay, IReadOnlyList<RoleReading> Cells)
{
    /// <summary>The highest score of a role: clearly in all dimensions.</summary>
    public static readonly int MostScore = Enum.GetValues<RoleDimension>().Length * (int)RoleDegree.Clearly;

    public RoleReading? this[RoleDimension dimension, CitizenRole role] =>
        Cells.FirstOrDefault(c => c.Dimension == dimension && c.Role == role);

    public RoleDegree Degree(RoleDimension dimension, CitizenRole role) => this[dimension, role]?.Degree ?? RoleDegree.None;

    /// <summary>How clear a role is over all dimensions: 0 … <see cref="MostScore"/>.</summary>
    public int Score(CitizenRole role) => Enum.GetValues<RoleDimension>().Sum(d => (int)Degree(d, role));

    /// <summary>The roles that are clear in most dimensions: with half of the score at least, the clearest first; several can be had at once.</summary>
    public IReadOnlyList<CitizenRole> Leading =>
        [.. Enum.GetValues<CitizenRole>().Where(r => Score(r) * 2 >= MostScore).OrderByDescending(Score).ThenBy(r => r)];

    /// <summary>Where between carrying out (0) and starting (2) the weight of the roles is; null: there is none.</summary>
    public double? Centre
    {
        get
        {
            var roles = Enum.GetValues<CitizenRole>();
            var all = roles.Sum(Score);
            return all == 0 ? null : roles.Sum(r => (double)(int)r * Score(r)) / all;
        }
    }

    /// <summary>The picture after each day on which a reading was made, the earliest first.</summary>
    /// <param name="readings">In the order in which they were made.</param>
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
                    // Of two of one day the one that was made later.
                    .Select(g => g.Select((r, i) => (r, i)).OrderBy(x => x.r.OnDay).ThenBy(x => x.i).Last().r),
            ]
        );
}

/// <summary>Whether citizens came to start more, or to carry out more, between the first picture and the last.</summary>
[Named("role-shift")]
public enum RoleShift
{
    /// <summary>There is only one picture, or nothing in it.</summary>
    Unknown,
    TowardsInitiating,
    Steady,
    TowardsImplementing,
}
