namespace Juluo.HelpDirectory;

/// <summary>The notifications to people who manage the directory.</summary>
internal static class HelpNotices
{
    public const string Mistake = "helpdirectory.mistake";

    public static readonly NotificationKind[] Kinds = [new(Mistake, NotificationWay.Inbox, HelpRights.Manage)];
}
