namespace Juluo.Collaborations;

/// <summary>The notifications to people of collaborations, by kind.</summary>
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
