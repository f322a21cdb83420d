namespace Juluo.HelpDirectory;

/// <summary>The notifications to those who keep the directory.</summary>
internal static class HelpNotices
{
    public const string Mistake = "helpdirectory.mistake";

    public static readonly NotificationKind[] Kinds = [new(Mistake, NotificationWay.Inbox, HelpRights.Manage)];
}
