namespace Juluo.Bookings;

/// <summary>Whether a guest comes.</summary>
[Named("guest-answer")]
public enum GuestAnswer
{
    Asked,
    Yes,
    No,
}
