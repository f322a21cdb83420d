namespace Juluo.Web;

/// <summary>What can be asked for in words. The search answers with the page where it is done, filled in; it does nothing by itself.</summary>
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
