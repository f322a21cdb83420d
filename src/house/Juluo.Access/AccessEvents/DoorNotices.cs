namespace Juluo.Access;

internal static class DoorNotices
{
    public const string Alarm = "access.door-alarm";

    public static readonly IReadOnlyList<NotificationKind> Kinds = [new(Alarm, NotificationWay.AtOnce, SpacesModule.Reception)];
}
