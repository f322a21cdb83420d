namespace Juluo.Foundation;

/// <param name="Kind">A dotted word, the module's name first.</param>
/// <param name="Default">How it reaches a person who has not chosen.</param>
/// <param name="Requires">Who is asked how it should: the people who hold this permission.</param>
public sealed record NotificationKind(string Kind, NotificationWay Default, string Requires = Foundation.Requires.SignIn)
{
    /// <summary>The part of its module.</summary>
    public Part? Part { get; init; }
}

/// <summary>How a notification reaches a person, beside the inbox, which has all of them.</summary>
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
