namespace Juluo.Delivery;

/// <summary>Puts a mail into the database with the action that it tells; a worker hands it to the mail server.</summary>
public sealed class Mailer(UnitOfWork work, Clock clock, MailSettings settings)
{
    private const int MostOfSubject = 150;

    /// <summary>Whether there is a mail server: where there is none, what is written waits, and no page may say that a mail is on its way.</summary>
    public bool Offered => settings.Configured;

    /// <returns>False when this fact was told before.</returns>
    public async Task<bool> Send(Mail mail, CancellationToken stop)
    {
        // What is typed as an encoded word (RFC 2047) would be decoded where it is read, to line breaks too.
        var typed = mail.Subject.Replace("=?", "= ?", StringComparison.Ordinal);
        var subject = PlainText.Cut(new([.. typed.Select(c => char.IsControl(c) ? ' ' : c)]), MostOfSubject);
        var id = clock.NewKey();
        var html = MailBody.Html(mail);
        var wait = clock.Now + mail.Wait;
        var bodyText = MailBody.Text(mail);
        if (
            await work.Do(
                $"""
                insert into delivery.mail (community_id, id, key, recipient, language, subject, body_text, body_html, made_at,
                  due_at, unsubscribe, calendar_method, calendar,
                  ends_at, asked_by, asked_at_path, reply_to, thread)
                values ({work.Community}, {id}, {mail.Key}, {mail.To}, {mail.Language}, {subject}, {bodyText}, {html},
                  {clock.Now}, {wait}, {mail.Unsubscribe?.Url}, {mail.Calendar?.Method}, {mail.Calendar?.Text}, {mail.Ends},
                  {mail.AskedBy?.Person}, {mail.AskedBy?.Path}, {mail.ReplyTo}, {mail.Thread}) on conflict on constraint one_mail_for_one_fact do nothing
                """,
                stop
            ) == 0
        )
            return false;
        work.Wake(MailWorker.Queue);
        return true;
    }

    /// <summary>How many mails about such facts the mail server has not taken yet; those that were given up do not wait.</summary>
    /// <param name="keys">With what their keys begin.</param>
    public Task<int> Waiting(string keys, CancellationToken stop) =>
        work.Find<int>(
            $"""
            select count(*)::int from delivery.mail
            where community_id = {work.Community} and sent_at is null and parked_at is null and starts_with(key, {keys})
            """,
            stop
        );

    /// <summary>How many mails about such facts were written since then; for a limit.</summary>
    /// <param name="keys">With what their keys begin.</param>
    /// <param name="answeredTo">Only those of which an answer reaches this address.</param>
    public Task<int> Sent(string keys, string? answeredTo, Instant since, CancellationToken stop) =>
        work.Find<int>(
            $"""
            select count(*)::int from delivery.mail
            where community_id = {work.Community} and starts_with(key, {keys}) and made_at > {since}
              and ({answeredTo}::text is null or lower(reply_to) = lower({answeredTo}))
            """,
            stop
        );

    /// <summary>How many mails about such facts were written to an address since then; for a limit.</summary>
    /// <param name="keys">With what their keys begin.</param>
    public Task<int> SentTo(string recipient, string keys, Instant since, CancellationToken stop) =>
        work.Find<int>(
            $"""
            select count(*)::int from delivery.mail
            where community_id = {work.Community} and starts_with(key, {keys}) and made_at > {since} and lower(recipient) = lower({recipient})
            """,
            stop
        );

    /// <summary>Takes all mails about such facts out of the queue that have not gone out yet.</summary>
    /// <param name="keys">With what their keys begin.</param>
    public Task TakeBackAll(string keys, CancellationToken stop) =>
        work.Do($"delete from delivery.mail where community_id = {work.Community} and starts_with(key, {keys}) and sent_at is null", stop);

    /// <summary>Takes mails out of the queue that have not gone out yet, because what they tell was undone.</summary>
    public Task TakeBack(IReadOnlyCollection<string> keys, CancellationToken stop) =>
        work.Do(
            $"delete from delivery.mail where community_id = {work.Community} and key = any({keys.ToArray()}) and sent_at is null",
            stop
        );
}
