namespace Juluo.Forms;

/// <summary>The notifications to those who read what people send with the operators' own forms.</summary>
internal static class FormNotices
{
    public const string Received = "forms.received";

    public static readonly NotificationKind[] Kinds = [new(Received, NotificationWay.Inbox, FormRights.Read)];
}
