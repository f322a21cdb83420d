namespace Juluo.Post;

/// <summary>The notifications to people about their mail.</summary>
internal static class PostNotices
{
    public const string Mail = "reception.mail";

    /// <summary>The key of the notification that an item left the desk.</summary>
    public static string Gone(PostItemId item) => $"mail-item:{item}:gone";

    /// <summary>The key of the reminder after so many days.</summary>
    public static string Waits(PostItemId item, int days) => $"mail-item:{item}:waits:{days}";
}
