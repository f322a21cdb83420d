namespace Juluo.Bookings;

/// <summary>How often a series comes back.</summary>
[Named("every")]
public enum Every
{
    Day,
    Week,
    Month,
}
