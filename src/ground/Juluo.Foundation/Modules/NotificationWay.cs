namespace Juluo.Foundation;

/// <summary>How a notification reaches a person, beside standing in the inbox, where all of them stand.</summary>
[Named("notification-way")]
public enum NotificationWay
{
    /// <summary>By a mail of its own, after the quiet hours.</summary>
    AtOnce,

    /// <summary>With others, in one mail a day.</summary>
    Digest,

    /// <summary>In the inbox only.</summary>
    Inbox,
}
