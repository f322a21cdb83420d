namespace Juluo.Bookings;

/// <summary>The notifications to people about their bookings.</summary>
internal static class BookingNotices
{
    public const string Kind = "bookings.booking";

    public static IReadOnlyList<NotificationKind> Kinds { get; } = [new(Kind, NotificationWay.AtOnce, SpacesModule.Book)];
}
