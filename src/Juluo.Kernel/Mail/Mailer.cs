using System.Text;
using System.Text.Encodings.Web;

namespace Juluo.Kernel;

/// <summary>Puts a mail into the database with the deed that it tells; a worker hands it to the mail server.</summary>
public sealed class Mailer(Work work, Clock clock)
{
    private const int MostOfSubject = 150;

    /// <returns>False when this fact was told before.</returns>
    public async Task<bool> Send(Mail mail, CancellationToken stop)
    {
        await using var insert = work.Command(
            """
            insert into kernel.mail (community_id, id, key, recipient, language, subject, body_text, body_html, made_at, due_at, unsubscribe, calendar_method, calendar)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $11, $10, $12, $13) on conflict on constraint one_mail_for_one_fact do nothing
            """,
            work.Community.Id.Value,
            Guid.CreateVersion7(clock.Provider.GetUtcNow()),
            mail.Key,
            mail.To,
            mail.Language,
            PlainText.Cut(new([.. mail.Subject.Select(c => char.IsControl(c) ? ' ' : c)]), MostOfSubject),
            mail.Text,
            Html(mail),
            clock.Now.ToDateTimeUtc(),
            mail.Unsubscribe,
            (clock.Now + mail.Wait).ToDateTimeUtc(),
            mail.Calendar?.Method,
            mail.Calendar?.Text
        );
        if (await insert.ExecuteNonQueryAsync(stop) == 0)
            return false;
        work.Wake(MailWorker.Queue);
        return true;
    }

    /// <summary>Takes mails out of the queue that have not gone out yet, because what they tell was undone.</summary>
    public async Task TakeBack(IReadOnlyCollection<string> keys, CancellationToken stop)
    {
        await using var delete = work.Command(
            "delete from kernel.mail where community_id = $1 and key = any($2) and sent_at is null",
            work.Community.Id.Value,
            keys.ToArray()
        );
        await delete.ExecuteNonQueryAsync(stop);
    }

    private static string Html(Mail mail)
    {
        var encode = HtmlEncoder.Default;
        var html = new StringBuilder(
            $"<!doctype html><html lang=\"{mail.Language}\"><meta charset=\"utf-8\"><body style=\"font:16px/1.6 system-ui,sans-serif;color:#23262b;max-width:36rem\">"
        );
        foreach (var paragraph in mail.Text.Split("\n\n", StringSplitOptions.RemoveEmptyEntries))
            if (!mail.Buttons.Any(b => paragraph.Contains(b.Url, StringComparison.Ordinal)))
                html.Append("<p>").Append(encode.Encode(paragraph).Replace("&#xA;", "<br>", StringComparison.Ordinal)).Append("</p>");
        foreach (var (label, url) in mail.Buttons)
            html.Append(
                    "<p><a style=\"display:inline-block;padding:.7rem 1.1rem;border-radius:.6rem;background:#0b6b60;color:#fff;text-decoration:none;font-weight:600\" href=\""
                )
                .Append(encode.Encode(url))
                .Append("\">")
                .Append(encode.Encode(label))
                .Append("</a></p>");
        return html.Append("</body></html>").ToString();
    }
}
