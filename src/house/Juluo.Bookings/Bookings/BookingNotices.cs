namespace Juluo.Bookings;

/// <summary>What people are told of their bookings.</summary>
internal static class BookingNotices
{
    public const string Kind = "bookings.booking";

    public static IReadOnlyList<NotificationKind> Kinds { get; } = [new(Kind, NotificationWay.AtOnce, SpacesModule.Book)];
}
