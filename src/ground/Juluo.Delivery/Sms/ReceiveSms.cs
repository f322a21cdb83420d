namespace Juluo.Delivery;

/// <summary>
/// POST /sms/inbound — receives a text message from the gateway, signed. A repeated one counts once. A word that ends messages (STOP, ALTO, 取消) is kept as such and goes no further; of anything else
/// the modules hear, sealed.
/// </summary>
[Post("/sms/inbound", Requires.Nothing, ByCapability = true, MostBytes = 16 * 1024)]
internal sealed class ReceiveSms(UnitOfWork work, Clock clock, SmsPost post, SmsSeal seal, Outbox outbox, SmsSettings settings)
    : Slice<Nothing, Done>
{
    private const int MostId = 200;

    /// <param name="Id">The gateway's name for it.</param>
    /// <param name="From">The number, E.164.</param>
    public sealed record Message(string? Id, string? From, string? Text);

    public override async Task<Outcome<Done>> Handle(Nothing input, Caller caller, CancellationToken stop)
    {
        var read = await post.Read<Message>(stop);
        if (read.Failed)
            return read.As<Done>();
        if (read.Value is not { Id: { Length: > 0 and <= MostId } id, Text: { } text } || settings.Number(read.Value.From) is not { } from)
            return new SmsErrors.NoMessage();
        var mark = SHA256.HashData(Encoding.UTF8.GetBytes(id));
        if (
            await work.Do(
                $"""
                insert into delivery.sms_received (community_id, mark, received_at) values ({work.Community}, {mark}, {clock.Now})
                on conflict on constraint each_message_once do nothing
                """,
                stop
            ) == 0
        )
            return Done.It;
        var digest = await seal.Digest(from, stop);
        if (SmsWords.Ends(text))
        {
            await work.Do(
                $"""
                insert into delivery.sms_stop (community_id, number_digest, stopped_at) values ({work.Community}, {digest}, {clock.Now})
                on conflict do nothing
                """,
                stop
            );
            return Done.It;
        }

        if (SmsWords.BeginsAgain(text))
        {
            await work.Do($"delete from delivery.sms_stop where community_id = {work.Community} and number_digest = {digest}", stop);
            return Done.It;
        }

        await outbox.Publish(
            new SmsReceived(Convert.ToHexStringLower(mark), seal.Close(from.E164), seal.Close(PlainText.Of(text)), clock.Now),
            stop
        );
        return Done.It;
    }
}
