namespace Juluo.Delivery;

/// <summary>The scope of a mail server's rejection (RFC 5321 §4.2.1): it decides whether other emails are still tried.</summary>
[Named("not-taken")]
internal enum NotTaken
{
    /// <summary>The server is unreachable, or rejects our account or sender: every email would fail.</summary>
    Away,

    /// <summary>This email is rejected temporarily: greylisting, a full mailbox.</summary>
    Later,

    /// <summary>This email is rejected permanently: unknown recipient, forbidden content.</summary>
    Refused,
}

internal sealed class NotTakenException : Exception
{
    private NotTakenException(NotTaken meant, string said, Exception? cause = null)
        : base(said, cause) => Meant = meant;

    public NotTaken Meant { get; }

    /// <summary>The key of the self-check's message that says how to fix the problem.</summary>
    public string Finding { get; private init; } = "away";

    public static NotTakenException Away(string said, Exception? cause = null) => new(NotTaken.Away, said, cause);

    /// <summary>Creates the exception for a missing access token; the mail server was not contacted.</summary>
    public static NotTakenException NoToken(string said, Exception? cause = null) => new(NotTaken.Away, said, cause) { Finding = "token" };

    /// <summary>Creates the exception for a missing signing key; the mail server was not contacted.</summary>
    public static NotTakenException Unsigned(string said, Exception? cause = null) => new(NotTaken.Away, said, cause) { Finding = "key" };

    public static NotTakenException Later(string said) => new(NotTaken.Later, said);

    public static NotTakenException Refused(string said) => new(NotTaken.Refused, said);
}
