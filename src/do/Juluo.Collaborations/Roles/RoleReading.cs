namespace Juluo.Collaborations;

/// <summary>How clearly citizens have one role in one dimension, as seen on a day, and by what one knows it. It is never overwritten; a later one stands beside it.</summary>
/// <param name="Exchange">What was exchanged that shows it.</param>
public sealed record RoleReading(
    RoleDimension Dimension,
    CitizenRole Role,
    RoleDegree Degree,
    string? Evidence,
    string? Link,
    ExchangeId? Exchange,
    LocalDate OnDay
)
{
    public const int MostEvidence = 600;
    public const int MostLink = 300;
}

/// <summary>What distinguishes the roles of citizens (Agger and Hedensted 2017).</summary>
[Named("role-dimension")]
public enum RoleDimension
{
    /// <summary>Institutional frame.</summary>
    Frame,
    Identity,
    Contribution,

    /// <summary>How the citizens are selected.</summary>
    Selection,
    Resources,
}

/// <summary>The roles of citizens in public innovation, from carrying out to starting it (Agger and Hedensted 2017). Several can be had at once.</summary>
[Named("citizen-role")]
public enum CitizenRole
{
    Implementer,
    Designer,
    Initiator,
}

[Named("role-degree")]
public enum RoleDegree
{
    None,
    Partly,
    Clearly,
}
