namespace Juluo.Circles;

/// <summary>What somebody does in a circle.</summary>
[Named("circle-part")]
public enum CirclePart
{
    /// <summary>Chairs it: admits, appoints, opens ballots.</summary>
    Coordinator,

    /// <summary>Keeps the minutes.</summary>
    Secretary,
    Member,
}
