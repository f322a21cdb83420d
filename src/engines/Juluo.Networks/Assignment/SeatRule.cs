namespace Juluo.Networks.Assignment;

/// <summary>A rule of a <see cref="RoundsTask"/>.</summary>
public enum SeatRule
{
    /// <summary>Each person who attends a round has a seat, and no table has more people than seats.</summary>
    Seats,

    /// <summary>A table that is used has at least its fewest people.</summary>
    FewestAtTable,

    /// <summary>People who need an accessible table sit at one.</summary>
    Accessible,

    /// <summary>Two people never sit at one table.</summary>
    Apart,

    /// <summary>A person who asked not to be the only one has a companion at the table.</summary>
    Company,

    /// <summary>A person sits at a table only in rounds that they attend.</summary>
    Attendance,
}
