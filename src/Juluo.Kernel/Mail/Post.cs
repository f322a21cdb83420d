using System.Net;
using System.Net.Mail;
using System.Net.Mime;
using System.Text;

namespace Juluo.Kernel;

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

    /// <summary>The same at every attempt, so that a mail that went out just before the program was killed is recognised when it comes again.</summary>
    public string MessageId(MailSettings settings) => $"<{Id:N}@{settings.From.Host}>";

    /// <exception cref="SmtpException">The server did not take it.</exception>
    public async Task HandTo(MailSettings settings)
    {
        var server = settings.Server!;
        using var client = new SmtpClient(server.Host, server.Port > 0 ? server.Port : 587);
        // Everything in seven bits, which every server takes; only an address that is not needs more (RFC 6531).
        if (!Ascii.IsValid(To) || !Ascii.IsValid(settings.From.Address))
            client.DeliveryFormat = SmtpDeliveryFormat.International;
        if (server.UserInfo.Split(':', 2) is [{ Length: > 0 } user, var password])
            client.Credentials = new NetworkCredential(Uri.UnescapeDataString(user), Uri.UnescapeDataString(password));
        client.EnableSsl = client.Credentials is not null || client.Port == 587;
        using var message = Write(settings);
        using var enough = new CancellationTokenSource(Patience);
        await client.SendMailAsync(message, enough.Token);
    }

    private MailMessage Write(MailSettings settings)
    {
        var message = new MailMessage(settings.From, new(To))
        {
            Subject = Subject,
            SubjectEncoding = Encoding.UTF8,
            HeadersEncoding = Encoding.UTF8,
            BodyEncoding = Encoding.UTF8,
        };
        message.Headers.Add("Message-ID", MessageId(settings));
        message.Headers.Add("Auto-Submitted", "auto-generated");
        if (Unsubscribe is not null)
        {
            message.Headers.Add("List-Unsubscribe", $"<{Unsubscribe}>");
            message.Headers.Add("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }

        // The last alternative is the one a reader that can show it prefers (RFC 2046).
        message.AlternateViews.Add(AlternateView.CreateAlternateViewFromString(Text, Encoding.UTF8, MediaTypeNames.Text.Plain));
        message.AlternateViews.Add(AlternateView.CreateAlternateViewFromString(Html, Encoding.UTF8, MediaTypeNames.Text.Html));
        if (Calendar is var (method, calendar))
        {
            var kind = new ContentType("text/calendar") { CharSet = "utf-8" };
            kind.Parameters["method"] = method;
            var view = AlternateView.CreateAlternateViewFromString(calendar, kind);
            // Its lines end as they were written and may not be broken anew.
            view.TransferEncoding = TransferEncoding.Base64;
            message.AlternateViews.Add(view);
        }

        return message;
    }
}
