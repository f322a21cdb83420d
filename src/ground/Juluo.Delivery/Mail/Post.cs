using System.Net.Mail;
using System.Net.Mime;
using System.Text;

namespace Juluo.Delivery;

/// <summary>A mail as it lies in the queue, and how it is written for the mail server (RFC 5322).</summary>
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
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public NodaTime.Instant? FailingSince { get; init; }

    public (PersonId Person, string Path)? AskedBy { get; init; }

    public string? ReplyTo { get; init; }

    /// <summary>What it is about; null: nothing that other mails are about.</summary>
    public string? Thread { get; init; }

    /// <summary>The first mail about it that this reader got.</summary>
    public Guid? First { get; init; }

    /// <summary>The name that it comes under; null: the one that the setting gives.</summary>
    public string? FromName { get; init; }

    /// <summary>The list that it belongs to, if it is one of those that can be ended (RFC 2919).</summary>
    public string? ListId { get; init; }

    /// <summary>The same at every attempt, so that a mail that went out just before the program was killed is recognised when it comes again.</summary>
    public string MessageId(MailSettings settings) => IdOf(Id, settings);

    private static string IdOf(Guid mail, MailSettings settings) => $"<{mail:N}@{settings.From.Host}>";

    /// <exception cref="NotTakenException">The server did not take it.</exception>
    public async Task HandTo(MailSettings settings)
    {
        if (!MailAddress.TryCreate(To, out var to))
            throw NotTakenException.Refused("This is no mail address.");
        using var enough = new CancellationTokenSource(Patience);
        await SmtpSession.Send(settings, to.Address, await Written(settings, to), enough.Token);
    }

    /// <summary>The whole message in seven bits, which every server takes; only an address that is not needs more (RFC 6531).</summary>
    private async Task<byte[]> Written(MailSettings settings, MailAddress to)
    {
        using var message = Compose(settings, to);
        // The framework writes a message to a server or into a folder, and nowhere else.
        var folder = Directory.CreateTempSubdirectory("juluo-mail-");
        try
        {
            using (var writer = new SmtpClient { DeliveryMethod = SmtpDeliveryMethod.SpecifiedPickupDirectory })
            {
                writer.PickupDirectoryLocation = folder.FullName;
                if (!Ascii.IsValid(to.Address) || !Ascii.IsValid(settings.From.Address))
                    writer.DeliveryFormat = SmtpDeliveryFormat.International;
                await writer.SendMailAsync(message);
            }

            return WithoutEnvelope(await File.ReadAllBytesAsync(folder.EnumerateFiles().Single().FullName));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>In a folder a message begins with its sender and recipient, for the program that sends it from there.</summary>
    private static byte[] WithoutEnvelope(byte[] written)
    {
        var rest = written.AsSpan();
        while (rest.StartsWith("X-Sender:"u8) || rest.StartsWith("X-Receiver:"u8))
        {
            // A long name goes on in the lines below, which begin with a space (RFC 5322 §2.2.3).
            do rest = rest[(rest.IndexOf("\r\n"u8) + 2)..];
            while (rest.StartsWith(" "u8) || rest.StartsWith("\t"u8));
        }

        return rest.ToArray();
    }

    private MailMessage Compose(MailSettings settings, MailAddress to)
    {
        var from = FromName is null ? settings.From : new MailAddress(settings.From.Address, FromName, Encoding.UTF8);
        var message = new MailMessage(from, to)
        {
            Subject = Subject,
            SubjectEncoding = Encoding.UTF8,
            HeadersEncoding = Encoding.UTF8,
            BodyEncoding = Encoding.UTF8,
        };
        message.Headers.Add("Message-ID", MessageId(settings));
        message.Headers.Add("Auto-Submitted", "auto-generated");
        if (Thread is not null)
        {
            var root = MailThread.Root(Community, Thread, to.Address, settings.From.Host);
            if (First is { } first)
                message.Headers.Add("In-Reply-To", IdOf(first, settings));
            message.Headers.Add("References", First is { } before ? $"{root} {IdOf(before, settings)}" : root);
        }

        if (ReplyTo is not null && MailAddress.TryCreate(ReplyTo, out var answers))
            message.ReplyToList.Add(answers);
        if (Unsubscribe is not null)
        {
            message.Headers.Add("List-Unsubscribe", $"<{Unsubscribe}>");
            message.Headers.Add("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
            message.Headers.Add("List-Id", $"<{ListId}.{settings.From.Host}>");
        }

        // The last alternative is the one a reader that can show it prefers (RFC 2046).
        message.AlternateViews.Add(AlternateView.CreateAlternateViewFromString(Text, Encoding.UTF8, MediaTypeNames.Text.Plain));
        message.AlternateViews.Add(AlternateView.CreateAlternateViewFromString(Html, Encoding.UTF8, MediaTypeNames.Text.Html));
        if (Calendar is var (method, calendar))
        {
            var kind = new ContentType("text/calendar") { CharSet = "utf-8" };
            kind.Parameters["method"] = method;
            var view = AlternateView.CreateAlternateViewFromString(calendar, kind);
            // Its lines end as they were written and may not be broken again.
            view.TransferEncoding = TransferEncoding.Base64;
            message.AlternateViews.Add(view);
        }

        return message;
    }
}
