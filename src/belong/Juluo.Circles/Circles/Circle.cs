namespace Juluo.Circles;

/// <summary>A circle of people of the community with a common task, as the caller sees it.</summary>
/// <param name="Private">True if only its members can see it.</param>
/// <param name="Par">The par value of a share; null unless it is a co-operative.</param>
/// <param name="ByShare">True if votes are weighted by holdings; false for one member, one vote.</param>
/// <param name="Mine">The caller's role in it; null if they are not a member.</param>
/// <param name="Asked">True if the caller has asked to join and isn't admitted yet.</param>
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
    CirclePart? Mine,
    bool Asked
)
{
    public const int MostNameZh = 60;
    public const int MostNameEn = 80;
    public const int MostPurposeZh = 600;
    public const int MostPurposeEn = 900;
}

/// <summary>Ways of joining a circle.</summary>
[Named("circle-entry")]
public enum CircleEntry
{
    Open,
    Request,
    Appointment,
}

/// <summary>Kind of a circle.</summary>
[Named("circle-kind")]
public enum CircleKind
{
    /// <summary>Is in charge of one thing for the community, with terms of office.</summary>
    Committee,

    /// <summary>Works on something together.</summary>
    WorkingCircle,

    /// <summary>Shares an interest.</summary>
    Group,

    /// <summary>Owns something together, by shares.</summary>
    CoOperative,
}

/// <summary>A person's role in a circle.</summary>
[Named("circle-part")]
public enum CirclePart
{
    /// <summary>Chairs it: admits, appoints, opens ballots.</summary>
    Coordinator,

    /// <summary>Keeps the minutes.</summary>
    Secretary,
    Member,
}
