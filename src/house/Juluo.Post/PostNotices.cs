namespace Juluo.Post;

/// <summary>The notifications to people about their mail.</summary>
internal static class PostNotices
{
    public const string Mail = "reception.mail";
}
