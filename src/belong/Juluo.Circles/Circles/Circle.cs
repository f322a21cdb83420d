namespace Juluo.Circles;

/// <summary>People of the community who look after something together, as one of them or a visitor of it sees it.</summary>
/// <param name="Private">Only its own members know of it.</param>
/// <param name="Par">What one share is worth; null unless it is a co-operative.</param>
/// <param name="ByShare">Votes weigh by holdings; else one member, one vote.</param>
/// <param name="Mine">The caller's role in it; null if they are not a member.</param>
/// <param name="Asked">The caller has asked to join and waits.</param>
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

/// <summary>How one comes into a circle.</summary>
[Named("circle-entry")]
public enum CircleEntry
{
    Open,
    Request,
    Appointment,
}

/// <summary>What a circle is for the community.</summary>
[Named("circle-kind")]
public enum CircleKind
{
    /// <summary>Looks after one thing for everybody, with terms of office.</summary>
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
