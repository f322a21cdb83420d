namespace Juluo.Alliances;

/// <summary>A question to get in touch, between a person here and a person of an allied community, as this side may know it.</summary>
/// <param name="Mine">The person here asked; otherwise they were asked.</param>
/// <param name="Other">The name of the other: as the directory showed them, or as they call themselves once they asked or said yes. Null once they are erased.</param>
/// <param name="Email">Of the other, once both agree.</param>
/// <param name="Need">The need of the person who is asked, if this is an offer to help with it; whose need it is, the other learns by a yes.</param>
public sealed record AlliedContact(
    ContactId Id,
    bool Mine,
    CommunityFace Community,
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

    /// <summary>How many questions one person may send in seven days: the door counts them (<c>alliances.ask_contact</c>).</summary>
    public const int MostInWeek = 5;

    /// <summary>It is for the person here to answer.</summary>
    internal bool Waits(Instant now) => !Mine && State == ContactState.Open && now < Until;
}

/// <summary>The state of a request for contact. The side that asked never has <see cref="Declined"/>: there it is open until it expires.</summary>
[Named("contact-state")]
public enum ContactState
{
    Open,
    Accepted,
    Withdrawn,

    /// <summary>To the asker: there was no answer in time, or the answer was no. The two cannot be distinguished.</summary>
    Unanswered,

    /// <summary>The communities share no directory any more, or the one who was asked is not to be seen any more.</summary>
    Ended,

    /// <summary>The other is erased.</summary>
    Forgotten,
    Declined,
    Expired,
}
