namespace Juluo.Delivery;

/// <summary>A mail about one fact.</summary>
/// <param name="Key">Names the fact and the reader, e.g. <c>introduction:…:asked:…</c>; a second mail with the same key is not sent.</param>
/// <param name="Text">Plain text; a link stands on a line of its own.</param>
/// <param name="Buttons">The same links as buttons of the HTML part: label and address.</param>
public sealed record Mail(
    string Key,
    string To,
    string Language,
    string Subject,
    string Text,
    IReadOnlyList<(string Label, string Url)> Buttons
)
{
    /// <summary>Where the reader asks for no more mails of this kind (RFC 8058), an address that takes a POST without more ado; and the sentence that leads there.</summary>
    public (string Url, string Sentence)? Unsubscribe { get; init; }

    /// <summary>What a calendar program takes of it (iTIP by mail, RFC 6047): an iCalendar object and the method that it names.</summary>
    public (string Method, string Text)? Calendar { get; init; }

    /// <summary>How long it stays in the queue before it goes out, so that the action it tells can be undone.</summary>
    public Duration Wait { get; init; } = Duration.Zero;

    /// <summary>After which it is not sent any more, as a link that has expired leads nowhere.</summary>
    public Instant? Ends { get; init; }

    /// <summary>Who hears of it when the mail server refuses it, and the page on which they asked for it.</summary>
    public (PersonId Person, string Path)? AskedBy { get; init; }

    /// <summary>
    /// What it is about, such as <c>booking:{id}</c>: mails about one thing to one reader refer to the first (see <see cref="MailThread"/>). The thing that the key
    /// names, unless said; null: the mail is for itself.
    /// </summary>
    public string? Thread { get; init; } = MailThread.Of(Key);

    /// <summary>Whom an answer reaches in place of the house (RFC 5322 §3.6.2).</summary>
    public string? ReplyTo { get; init; }
}
