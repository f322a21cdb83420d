namespace Juluo.Alliances;

/// <summary>A request for contact between a person here and a person of an allied community, as this side may see it.</summary>
/// <param name="Mine">True if the person here asked; false if they were asked.</param>
/// <param name="Other">The other person's name: as the directory showed it, or their own once they asked or accepted. Null once they are erased.</param>
/// <param name="Email">The other person's email, once both agree.</param>
/// <param name="Need">The asked person's need, if this is an offer of help; the helper learns whose need it is only if they accept.</param>
public sealed record AlliedContact(
    ContactId Id,
    bool Mine,
    CommunityCard Community,
    string? Other,
    string? Message,
    ContactState State,
    Instant AskedAt,
    Instant Until,
    Instant AgainAt,
    string? Email,
    string? Need
)
{
    public const int MostLetters = 500;

    /// <summary>The maximum number of requests that a person may send in seven days. <c>alliances.ask_contact</c> refuses another one, with <see cref="ContactErrors.TooManyThisWeek"/>.</summary>
    public const int MostInWeek = 5;

    /// <summary>Returns true if the person here still has to answer.</summary>
    internal bool Waits(Instant now) => !Mine && State == ContactState.Open && now < Until;
}

/// <summary>The state of a request for contact. The asking side never sees <see cref="Declined"/>: there it is open until it expires.</summary>
[Named("contact-state")]
public enum ContactState
{
    Open,
    Accepted,
    Withdrawn,

    /// <summary>For the asking side: the request was declined, or expired without an answer. The two can't be distinguished.</summary>
    Unanswered,

    /// <summary>The communities no longer share a directory, or the asked person is no longer visible.</summary>
    Ended,

    /// <summary>The other person was erased, and their name and address with them.</summary>
    Forgotten,
    Declined,
    Expired,
}
