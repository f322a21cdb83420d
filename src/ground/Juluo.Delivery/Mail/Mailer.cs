namespace Juluo.Delivery;

/// <summary>Stores an email in the transaction of its action; a worker sends it to the mail server.</summary>
public sealed class Mailer(UnitOfWork work, Clock clock, MailSettings settings)
{
    private const int MostOfSubject = 150;

    /// <summary>True if there is a mail server. Without one, emails wait, and no page may claim that an email is on its way.</summary>
    public bool Offered => settings.Configured;

    /// <returns>False if an email about this fact was already stored.</returns>
    public async Task<bool> Send(Mail mail, CancellationToken stop)
    {
        // Text that resembles an encoded word (RFC 2047) would be decoded by the recipient's program, even to line breaks.
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

    /// <summary>Returns the number of emails about such facts that still wait; those given up are not counted.</summary>
    /// <param name="keys">The prefix of their keys.</param>
    public Task<int> Waiting(string keys, CancellationToken stop) =>
        work.Find<int>(
            $"""
            select count(*)::int from delivery.mail
            where community_id = {work.Community} and sent_at is null and parked_at is null and starts_with(key, {keys})
            """,
            stop
        );

    /// <summary>Returns the number of emails about such facts stored since a time; for a limit.</summary>
    /// <param name="keys">The prefix of their keys.</param>
    /// <param name="answeredTo">Counts only emails with this reply address; null for all.</param>
    public Task<int> Sent(string keys, string? answeredTo, Instant since, CancellationToken stop) =>
        work.Find<int>(
            $"""
            select count(*)::int from delivery.mail
            where community_id = {work.Community} and starts_with(key, {keys}) and made_at > {since}
              and ({answeredTo}::text is null or lower(reply_to) = lower({answeredTo}))
            """,
            stop
        );

    /// <summary>Returns the number of emails about such facts to one address since a time; for a limit.</summary>
    /// <param name="keys">The prefix of their keys.</param>
    public Task<int> SentTo(string recipient, string keys, Instant since, CancellationToken stop) =>
        work.Find<int>(
            $"""
            select count(*)::int from delivery.mail
            where community_id = {work.Community} and starts_with(key, {keys}) and made_at > {since} and lower(recipient) = lower({recipient})
            """,
            stop
        );

    /// <summary>Removes all unsent emails about such facts from the queue.</summary>
    /// <param name="keys">The prefix of their keys.</param>
    public Task TakeBackAll(string keys, CancellationToken stop) =>
        work.Do($"delete from delivery.mail where community_id = {work.Community} and starts_with(key, {keys}) and sent_at is null", stop);

    /// <summary>Removes unsent emails from the queue because their action was undone.</summary>
    public Task TakeBack(IReadOnlyCollection<string> keys, CancellationToken stop) =>
        work.Do(
            $"delete from delivery.mail where community_id = {work.Community} and key = any({keys.ToArray()}) and sent_at is null",
            stop
        );
}
