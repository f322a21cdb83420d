namespace Juluo.Grants;

/// <summary>The kinds of notifications about grants and applications.</summary>
internal static class ApplicationNotices
{
    public const string Deadline = "programmes.deadline";
    public const string Application = "programmes.application";

    public static readonly NotificationKind[] Kinds =
    [
        new(Deadline, NotificationWay.AtOnce, GrantRights.See),
        new(Application, NotificationWay.AtOnce, GrantRights.See),
    ];
}
