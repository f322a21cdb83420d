namespace Juluo.Delivery;

/// <summary>An email about one fact, sent to one address at most once.</summary>
/// <param name="Key">Names the fact and the recipient, e.g. <c>introduction:…:asked:…</c>; a second email with the same key is not sent.</param>
/// <param name="Text">Plain text; each link is on a separate line.</param>
/// <param name="Buttons">The links of the text as buttons of the HTML part: label and address.</param>
public sealed record Mail(
    string Key,
    string To,
    string Language,
    string Subject,
    string Text,
    IReadOnlyList<(string Label, string Url)> Buttons
)
{
    /// <summary>The address to unsubscribe from emails of this kind (RFC 8058), which accepts a direct POST, and the sentence with the link.</summary>
    public (string Url, string Sentence)? Unsubscribe { get; init; }

    /// <summary>The part for calendar programs (iTIP by email, RFC 6047): an iCalendar object and its method.</summary>
    public (string Method, string Text)? Calendar { get; init; }

    /// <summary>The time that the email waits in the queue, so that its action can be undone.</summary>
    public Duration Wait { get; init; } = Duration.Zero;

    /// <summary>The time after which the email is not sent, e.g. because its link has expired.</summary>
    public Instant? Ends { get; init; }

    /// <summary>The person to notify if the mail server refuses the email, and the page on which they requested it.</summary>
    public (PersonId Person, string Path)? AskedBy { get; init; }

    /// <summary>
    /// The subject of a thread, such as <c>booking:{id}</c>: emails about one thing to one recipient refer to the first (see <see cref="MailThread"/>). Defaults to the
    /// thing that the key names; null for no thread.
    /// </summary>
    public string? Thread { get; init; } = MailThread.Of(Key);

    /// <summary>The address for replies, in place of the community's (RFC 5322 §3.6.2).</summary>
    public string? ReplyTo { get; init; }
}
