namespace Juluo.Casework;

/// <summary>Adds an incoming text message to the open application of that phone number worked on last. Messages from other numbers aren't kept.</summary>
internal sealed class ReceiveTextMessage(UnitOfWork work, Clock clock, CaseSeal seal, SmsSeal messages, CaseTeam team)
    : Reaction<SmsReceived>
{
    public override async Task React(SmsReceived fact, CancellationToken stop)
    {
        var message = messages.Open(fact);
        var key = await new DigestKeys(work, clock, seal).Key(stop);
        if (
            CaseDigests.PhoneOf(message.From.E164) is not { } digits
            || await new CaseStore(work, clock, seal).OfDigest(CaseDigests.OfPhone(digits, key), stop) is not { } one
        )
            return;
        var body = message.Text.Length > CaseMessage.MostBody ? message.Text[..CaseMessage.MostBody] : message.Text;
        var id = await new ThreadStore(work, clock, seal).Add(one.Id, null, CaseChannel.Sms, body, stop);
        await team.Notify(one, "message", id.ToString(), stop);
    }
}
