namespace Juluo.Bookings;

internal static class InvitationNotices
{
    /// <summary>Bookings as mails that calendar programs accept.</summary>
    public const string Kind = "bookings.invitation";

    public static IReadOnlyList<NotificationKind> Kinds { get; } = [new(Kind, NotificationWay.AtOnce, SpacesModule.Book)];
}
