namespace Juluo.Delivery;

/// <summary>Puts a mail into the database with the deed that it tells; a worker hands it to the mail server.</summary>
public sealed class Mailer(Work work, Clock clock)
{
    private const int MostOfSubject = 150;

    /// <returns>False when this fact was told before.</returns>
    public async Task<bool> Send(Mail mail, CancellationToken stop)
    {
        await using var insert = work.Command(
            """
            insert into delivery.mail (community_id, id, key, recipient, language, subject, body_text, body_html, made_at, due_at, unsubscribe, calendar_method, calendar,
              ends_at, asked_by, asked_at_path, reply_to)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $11, $10, $12, $13, $14, $15, $16, $17) on conflict on constraint one_mail_for_one_fact do nothing
            """,
            work.Community.Id.Value,
            Guid.CreateVersion7(clock.Provider.GetUtcNow()),
            mail.Key,
            mail.To,
            mail.Language,
            PlainText.Cut(new([.. mail.Subject.Select(c => char.IsControl(c) ? ' ' : c)]), MostOfSubject),
            MailBody.Text(mail),
            MailBody.Html(mail),
            clock.Now.ToDateTimeUtc(),
            mail.Unsubscribe?.Url,
            (clock.Now + mail.Wait).ToDateTimeUtc(),
            mail.Calendar?.Method,
            mail.Calendar?.Text,
            mail.Ends?.ToDateTimeUtc(),
            mail.AskedBy?.Person.Value,
            mail.AskedBy?.Path,
            mail.ReplyTo
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
            "delete from delivery.mail where community_id = $1 and key = any($2) and sent_at is null",
            work.Community.Id.Value,
            keys.ToArray()
        );
        await delete.ExecuteNonQueryAsync(stop);
    }
}
