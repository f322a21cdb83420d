namespace Juluo.Programmes;

/// <summary>The kinds of notifications about programmes and applications.</summary>
internal static class ApplicationNotices
{
    public const string Deadline = "programmes.deadline";
    public const string Application = "programmes.application";

    public static readonly NotificationKind[] Kinds =
    [
        new(Deadline, NotificationWay.AtOnce, ProgrammeRights.See),
        new(Application, NotificationWay.AtOnce, ProgrammeRights.See),
    ];
}
