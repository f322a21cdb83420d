namespace Juluo.Forms;

/// <summary>Notification kinds for readers of submissions to operators' forms.</summary>
internal static class FormNotices
{
    public const string Received = "forms.received";

    public static readonly NotificationKind[] Kinds = [new(Received, NotificationWay.Inbox, FormRights.Read)];
}
