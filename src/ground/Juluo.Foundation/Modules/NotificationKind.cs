namespace Juluo.Foundation;

/// <param name="Kind">The kind's name, with dots: the module's name first.</param>
/// <param name="Default">The delivery for people who have not chosen one.</param>
/// <param name="Requires">The permission that a person must have to be offered the setting.</param>
public sealed record NotificationKind(string Kind, NotificationWay Default, string Requires = Foundation.Requires.SignIn)
{
    /// <summary>The part of the program to which the kind belongs; null if it belongs to none and is always on.</summary>
    public Part? Part { get; init; }
}

/// <summary>The delivery of a notification in addition to the inbox, which shows all of them.</summary>
[Named("notification-way")]
public enum NotificationWay
{
    /// <summary>In a separate email, after the quiet hours.</summary>
    AtOnce,

    /// <summary>Together with others in one email per day.</summary>
    Digest,

    /// <summary>In the inbox only.</summary>
    Inbox,
}
