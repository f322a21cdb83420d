using System.Net.Mail;
using MimeKit;

namespace Juluo.Delivery;

/// <summary>A queued email, and its composition for the mail server (RFC 5322).</summary>
internal sealed record Post(
    CommunityId Community,
    Guid Id,
    string To,
    string Subject,
    string Text,
    string Html,
    string? Unsubscribe,
    int Attempts,
    (string Method, string Text)? Calendar
)
{
    /// <summary>Also accepts addresses that the standard forbids and that people have, such as one with a dot before its @.</summary>
    private static readonly ParserOptions Lenient = new() { AddressParserComplianceMode = RfcComplianceMode.Looser };

    public NodaTime.Instant? FailingSince { get; init; }

    public (PersonId Person, string Path)? AskedBy { get; init; }

    public string? ReplyTo { get; init; }

    /// <summary>The subject of the thread that the email belongs to; null if it belongs to none.</summary>
    public string? Thread { get; init; }

    /// <summary>The id of the first email in the thread to this recipient, to which this one replies; null if this is the first.</summary>
    public Guid? First { get; init; }

    /// <summary>The sender's display name; null to use the one in the settings.</summary>
    public string? FromName { get; init; }

    /// <summary>The identifier of the mailing list (RFC 2919); null if people cannot unsubscribe from the email.</summary>
    public string? ListId { get; init; }

    /// <summary>Returns the Message-ID, which is the same for every attempt, so that an email sent again after the program was killed is recognised as a duplicate.</summary>
    public string MessageId(MailSettings settings) => IdOf(Id, settings);

    private static string IdOf(Guid mail, MailSettings settings) => $"<{mail:N}@{settings.From.Host}>";

    /// <summary>Composes the message in seven bits, which every server accepts; only a non-ASCII address needs more (RFC 6531).</summary>
    /// <exception cref="NotTakenException">The recipient's address is invalid.</exception>
    public MimeMessage Compose(MailSettings settings, NodaTime.Instant at)
    {
        var to = Box(To) ?? throw NotTakenException.Refused("This is no mail address.");
        var message = new MimeMessage
        {
            Subject = Subject,
            Date = at.ToDateTimeOffset(),
            MessageId = MessageId(settings),
        };
        var from = Box(settings.From.Address) ?? throw NotTakenException.Away("Mail:From is no mail address.");
        from.Name = FromName ?? settings.From.DisplayName;
        message.From.Add(from);
        message.To.Add(to);
        message.Headers.Add("Auto-Submitted", "auto-generated");
        if (Thread is not null)
        {
            message.References.Add(MailThread.Root(Community, Thread, to.Address, settings.From.Host));
            if (First is { } first)
            {
                message.InReplyTo = IdOf(first, settings);
                message.References.Add(IdOf(first, settings));
            }
        }

        if (ReplyTo is not null && Box(ReplyTo) is { } answers)
            message.ReplyTo.Add(answers);
        if (Unsubscribe is not null)
        {
            message.Headers.Add(HeaderId.ListUnsubscribe, $"<{Unsubscribe}>");
            message.Headers.Add("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
            message.Headers.Add(HeaderId.ListId, $"<{ListId}.{settings.From.Host}>");
        }

        // Programs prefer the last alternative that they can display (RFC 2046).
        var body = new MultipartAlternative { Part("plain", Text), Part("html", Html) };
        if (Calendar is var (method, calendar))
        {
            var part = Part("calendar", calendar);
            part.ContentType.Parameters["method"] = method;
            body.Add(part);
        }

        message.Body = body;
        message.Prepare(EncodingConstraint.SevenBit);
        return message;
    }

    private static MailboxAddress? Box(string typed) =>
        MailAddress.TryCreate(typed, out var read) && MailboxAddress.TryParse(Lenient, read.Address, out var box) ? box : null;

    // Base64 preserves line ends, and no server may fold lines.
    private static TextPart Part(string kind, string text)
    {
        var part = new TextPart(kind);
        part.SetText(Encoding.UTF8, text);
        part.ContentTransferEncoding = ContentEncoding.Base64;
        return part;
    }
}
