namespace Juluo.Delivery;

/// <summary>What a mail server that did not take a mail meant by it (RFC 5321 §4.2.1).</summary>
[Named("not-taken")]
internal enum NotTaken
{
    /// <summary>It is out of reach, or does not take our account or our sender: no mail would fare better.</summary>
    Away,

    /// <summary>Not this one now: greylisting, a full mailbox.</summary>
    Later,

    /// <summary>Never this one: no such person, nothing of this kind.</summary>
    Refused,
}

internal sealed class NotTakenException : Exception
{
    private NotTakenException(NotTaken meant, string said, Exception? cause = null)
        : base(said, cause) => Meant = meant;

    public NotTaken Meant { get; }

    /// <summary>Which sentence of the self-check says what is to be mended.</summary>
    public string Finding { get; private init; } = "away";

    public static NotTakenException Away(string said, Exception? cause = null) => new(NotTaken.Away, said, cause);

    /// <summary>Before the mail server was asked: there is no access token for it.</summary>
    public static NotTakenException NoToken(string said, Exception? cause = null) => new(NotTaken.Away, said, cause) { Finding = "token" };

    /// <summary>Before the mail server was asked: there is no key to sign with.</summary>
    public static NotTakenException Unsigned(string said, Exception? cause = null) => new(NotTaken.Away, said, cause) { Finding = "key" };

    public static NotTakenException Later(string said) => new(NotTaken.Later, said);

    public static NotTakenException Refused(string said) => new(NotTaken.Refused, said);
}
