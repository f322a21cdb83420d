namespace Juluo.Reception;

/// <summary>What people are told of their mail.</summary>
internal static class PostNotices
{
    public const string Mail = "reception.mail";

    public static readonly NotificationKind[] Kinds = [new(Mail, NotificationWay.AtOnce)];
}
