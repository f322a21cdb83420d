namespace Juluo.Programmes;

/// <summary>The notifications to people about programmes and applications, by kind.</summary>
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
