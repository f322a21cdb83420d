namespace Juluo.Circles;

/// <summary>A circle of people of the community with a common task, as the caller sees it.</summary>
/// <param name="Private">True if only its members can see it.</param>
/// <param name="Par">The par value of a share; null unless it is a co-operative.</param>
/// <param name="ByShare">True if votes are weighted by holdings; false for one member, one vote.</param>
/// <param name="Coordinated">False if no active member coordinates the circle. Each member of a private circle can then do what a coordinator can.</param>
/// <param name="Mine">The caller's role in the circle; null if they aren't a member.</param>
/// <param name="Asked">True if the caller has asked to join and has no answer yet.</param>
public sealed record Circle(
    CircleId Id,
    LocalizedText Name,
    LocalizedText? Purpose,
    CircleKind Kind,
    CircleEntry Entry,
    bool Private,
    Money? Par,
    bool ByShare,
    Instant FoundedAt,
    Instant? ClosedAt,
    int Members,
    bool Coordinated,
    CirclePart? Mine,
    bool Asked
)
{
    public const int MostNameZh = 60;
    public const int MostNameEn = 80;
    public const int MostPurposeZh = 600;
    public const int MostPurposeEn = 900;
}

/// <summary>The ways of joining a circle.</summary>
[Named("circle-entry")]
public enum CircleEntry
{
    Open,
    Request,
    Appointment,
}

/// <summary>The kinds of circles.</summary>
[Named("circle-kind")]
public enum CircleKind
{
    /// <summary>A circle that is in charge of one thing for the community, with terms of office.</summary>
    Committee,

    /// <summary>A circle that works on something together.</summary>
    WorkingCircle,

    /// <summary>A circle that shares an interest.</summary>
    Group,

    /// <summary>A circle that owns something together, by shares.</summary>
    CoOperative,
}

/// <summary>A person's role in a circle.</summary>
[Named("circle-part")]
public enum CirclePart
{
    /// <summary>Chairs the circle: admits and appoints people, calls meetings, and opens ballots.</summary>
    Coordinator,

    /// <summary>Keeps the minutes.</summary>
    Secretary,
    Member,
}
