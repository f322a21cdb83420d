namespace Juluo.Reception;

/// <summary>The notifications to people about their mail.</summary>
internal static class PostNotices
{
    public const string Mail = "reception.mail";

    public static readonly NotificationKind[] Kinds = [new(Mail, NotificationWay.AtOnce) { Part = Part.Post }];
}
