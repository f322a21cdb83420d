namespace Juluo.Delivery;

/// <summary>
/// POST /sms/inbound — receives a signed text message from the gateway. A repeated message counts once. An opt-out word (STOP, ALTO, 取消) is stored and goes no
/// further; any other message is published to the modules, encrypted.
/// </summary>
[Post("/sms/inbound", Requires.Nothing, ByCapability = true, MostBytes = 16 * 1024)]
internal sealed class ReceiveSms(UnitOfWork work, Clock clock, SmsPost post, SmsSeal seal, Outbox outbox, SmsSettings settings)
    : Slice<Nothing, Done>
{
    private const int MostId = 200;

    /// <param name="Id">The gateway's id of the message.</param>
    /// <param name="From">The sender's number, E.164.</param>
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
