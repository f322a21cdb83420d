namespace Juluo.Networks.Assignment;

/// <summary>A proven reason why a round cannot seat everyone.</summary>
public enum RoundsObstacleKind
{
    /// <summary>More people attend the round than there are seats.</summary>
    TooFewSeats,

    /// <summary>More people need an accessible table than such tables have seats.</summary>
    TooFewAccessibleSeats,

    /// <summary>The fewest and the most people at tables do not add up to those who attend, though there are seats enough.</summary>
    NoSuchTableSizes,

    /// <summary>A person is kept apart from so many that the others do not fit at the tables.</summary>
    ApartFromTooMany,

    /// <summary>More people must be kept apart from each other than there are tables for them.</summary>
    TooManyApart,

    /// <summary>A person asked not to be the only one, but no companion attends who may sit at the same table.</summary>
    NoCompany,
}
