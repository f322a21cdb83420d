namespace Juluo.Post;

/// <summary>Notifications about post.</summary>
internal static class PostNotices
{
    public const string Mail = "reception.mail";

    /// <summary>Returns the key of the notification that an item left the desk.</summary>
    public static string Gone(PostItemId item) => $"mail-item:{item}:gone";

    /// <summary>Returns the key of the reminder after this number of days.</summary>
    public static string Waits(PostItemId item, int days) => $"mail-item:{item}:waits:{days}";
}
