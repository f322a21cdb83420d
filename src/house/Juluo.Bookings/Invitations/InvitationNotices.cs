namespace Juluo.Bookings;

internal static class InvitationNotices
{
    /// <summary>The kind of notification that mails bookings as calendar entries (iTIP, RFC 5546).</summary>
    public const string Kind = "bookings.invitation";

    public static IReadOnlyList<NotificationKind> Kinds { get; } = [new(Kind, NotificationWay.AtOnce, SpacesModule.Book)];
}
