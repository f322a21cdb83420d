namespace Juluo.Foundation;

/// <summary>The kinds of notifications that a module sends. People choose the delivery of each kind; its texts are in the catalogues under <c>notification.kind.</c> and its name.</summary>
public sealed class NotificationKinds(params NotificationKind[] all)
{
    public IReadOnlyList<NotificationKind> All { get; } = all;
}
