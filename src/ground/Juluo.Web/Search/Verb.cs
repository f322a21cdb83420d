namespace Juluo.Web;

/// <summary>Commands that can be typed. The search responds with the prefilled page that performs the action; it changes nothing itself.</summary>
[Named("verb")]
public enum Verb
{
    Book,
    Times,
    Cancel,
    CalendarLink,
    Visitor,
    CheckIn,
    CheckOut,
    Report,
    Invite,
    Message,
    Need,
    Offer,
    Introduce,
    Pause,
    Leave,
    SignOut,
}
