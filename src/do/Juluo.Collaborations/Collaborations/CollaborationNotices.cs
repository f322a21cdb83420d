namespace Juluo.Collaborations;

/// <summary>The kinds of notifications about collaborations.</summary>
internal static class CollaborationNotices
{
    public const string Collaboration = "collaborations.collaboration";
    public const string Agreement = "collaborations.agreement";
    public const string Warning = "collaborations.warning";

    public static readonly NotificationKind[] Kinds =
    [
        new(Collaboration, NotificationWay.AtOnce, CollaborationRights.See),
        new(Agreement, NotificationWay.AtOnce, CollaborationRights.See),
        new(Warning, NotificationWay.AtOnce, CollaborationRights.See),
    ];
}
