namespace Juluo.Delivery;

/// <summary>Puts a text message into the database with the action that it tells; a worker hands it to the gateway.</summary>
public sealed class Texter(UnitOfWork work, Clock clock, SmsSettings settings, SmsSeal seal)
{
    /// <summary>Whether there is a gateway: where there is none, messages are offered to no one.</summary>
    public bool Offered => settings.Configured;

    /// <summary>A number as it is typed here; null: none that a message could reach.</summary>
    public PhoneNumber? Number(string? typed) => settings.Number(typed);

    /// <returns>False when this fact was told before, when the number asked for no more messages, and where there is no gateway.</returns>
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

    /// <summary>How many messages about such facts were written to a number since then; for a limit.</summary>
    /// <param name="keys">With what their keys begin.</param>
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

    /// <summary>How many messages about such facts were written to any number since then; for a limit.</summary>
    /// <param name="keys">With what their keys begin.</param>
    public Task<int> Sent(string keys, Instant since, CancellationToken stop) =>
        work.Find<int>(
            $"""
            select count(*)::int from delivery.sms
            where community_id = {work.Community} and made_at > {since} and starts_with(key, {keys})
            """,
            stop
        );

    /// <summary>What became of a message; null: there is none about this fact.</summary>
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
