namespace Juluo.Casework;

/// <summary>Of what people are notified.</summary>
internal static class CaseworkNotices
{
    public const string Case = "casework.case";
    public const string Office = "casework.office";

    public static readonly NotificationKind[] Kinds =
    [
        new(Case, NotificationWay.AtOnce, CaseworkRights.TakePart),
        new(Office, NotificationWay.AtOnce, CaseworkRights.TakePart),
    ];
}
