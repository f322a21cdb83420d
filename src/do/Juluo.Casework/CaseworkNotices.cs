namespace Juluo.Casework;

/// <summary>The kinds of notifications about cases. The names are stored in people's settings.</summary>
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
