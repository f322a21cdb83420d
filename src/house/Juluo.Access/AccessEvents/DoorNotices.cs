namespace Juluo.Access;

internal static class DoorNotices
{
    public const string Alarm = "places.door-alarm";

    public static readonly IReadOnlyList<NotificationKind> Kinds = [new(Alarm, NotificationWay.AtOnce, SpacesModule.Reception)];
}
