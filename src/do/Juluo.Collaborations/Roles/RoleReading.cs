namespace Juluo.Collaborations;

/// <summary>An assessment of one role in one dimension on a day, with its evidence. It is never overwritten: a later reading is added to it.</summary>
/// <param name="Exchange">The exchange that shows it; null if there is none.</param>
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

/// <summary>The dimensions that distinguish the roles of citizens (Agger and Hedensted 2017).</summary>
[Named("role-dimension")]
public enum RoleDimension
{
    /// <summary>The institutional frame.</summary>
    Frame,
    Identity,
    Contribution,

    /// <summary>The way in which the citizens are selected.</summary>
    Selection,
    Resources,
}

/// <summary>The roles of citizens in public innovation, from implementing to initiating it (Agger and Hedensted 2017). Citizens can have several at once.</summary>
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
