namespace Juluo.Delivery;

/// <summary>Stores a text message in the transaction of its action; a worker sends it to the gateway.</summary>
public sealed class Texter(UnitOfWork work, Clock clock, SmsSettings settings, SmsSeal seal)
{
    /// <summary>True if there is a gateway; without one, messages are not offered.</summary>
    public bool Offered => settings.Configured;

    /// <summary>Reads a typed number; null if no message could reach it.</summary>
    public PhoneNumber? Number(string? typed) => settings.Number(typed);

    /// <returns>False if a message about this fact was already stored, if the number opted out, or if there is no gateway.</returns>
    public async Task<bool> Send(Sms sms, CancellationToken stop)
    {
        if (!settings.Configured)
            return false;
        var digest = await seal.Digest(sms.To, stop);
        var (id, number, text) = (clock.NewKey(), seal.Close(sms.To.E164), seal.Close(PlainText.Cut(sms.Text, Sms.MostText)));
        if (
            await work.Do(
                $"""
                insert into delivery.sms (community_id, id, key, number_digest, sealed_number, sealed_text, made_at, due_at, ends_at)
                select {work.Community}, {id}, {sms.Key}, {digest}, {number}, {text}, {clock.Now}, {clock.Now}, {sms.Ends}::timestamptz
                where not exists (select from delivery.sms_stop where community_id = {work.Community} and number_digest = {digest})
                on conflict on constraint one_message_for_one_fact do nothing
                """,
                stop
            ) == 0
        )
            return false;
        work.Wake(SmsWorker.Queue);
        return true;
    }

    /// <summary>Returns the number of messages about such facts to one number since a time; for a limit.</summary>
    /// <param name="keys">The prefix of their keys.</param>
    public async Task<int> Sent(string keys, PhoneNumber to, Instant since, CancellationToken stop)
    {
        var digest = await seal.Digest(to, stop);
        return await work.Find<int>(
            $"""
            select count(*)::int from delivery.sms
            where community_id = {work.Community} and number_digest = {digest} and made_at > {since} and starts_with(key, {keys})
            """,
            stop
        );
    }

    /// <summary>Returns the number of messages about such facts to any number since a time; for a limit.</summary>
    /// <param name="keys">The prefix of their keys.</param>
    public Task<int> Sent(string keys, Instant since, CancellationToken stop) =>
        work.Find<int>(
            $"""
            select count(*)::int from delivery.sms
            where community_id = {work.Community} and made_at > {since} and starts_with(key, {keys})
            """,
            stop
        );

    /// <summary>Returns the state of the message about a fact, or null if there is none.</summary>
    public Task<SmsState?> StateOf(string key, CancellationToken stop) =>
        work.Find<SmsState?>(
            $"""
            select case when report = 'delivered' then 'delivered' when report = 'failed' or refused then 'failed'
              when sent_at is not null then 'sent' when parked_at is not null or ends_at <= {clock.Now} then 'failed' else 'waiting' end
            from delivery.sms where community_id = {work.Community} and key = {key}
            """,
            stop
        );
}
