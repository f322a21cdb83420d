namespace Juluo.Delivery;

/// <summary>Encrypts numbers and texts of messages, and identifies a number by a keyed digest, so that without the key no one can test all numbers.</summary>
public sealed class SmsSeal(UnitOfWork work, IDataProtectionProvider protection)
{
    private readonly IDataProtector seal = protection.CreateProtector("sms");
    private byte[]? key;

    internal string Close(string text) => seal.Protect(text);

    internal string Open(string closed) => seal.Unprotect(closed);

    /// <summary>Decrypts a received message, for reactions.</summary>
    public ReceivedSms Open(SmsReceived fact) => new(PhoneNumber.Read(Open(fact.SealedNumber), "")!.Value, Open(fact.SealedText));

    /// <summary>Returns the digest of a number: the same for the same number in the same community.</summary>
    public async Task<byte[]> Digest(PhoneNumber number, CancellationToken stop) =>
        HMACSHA256.HashData(await Key(stop), Encoding.UTF8.GetBytes(number.E164));

    private async Task<byte[]> Key(CancellationToken stop)
    {
        if (key is not null)
            return key;
        var fresh = seal.Protect(Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)));
        await work.Do($"insert into delivery.sms_key (community_id, key) values ({work.Community}, {fresh}) on conflict do nothing", stop);
        var kept = await work.Find<string>($"select key from delivery.sms_key where community_id = {work.Community}", stop);
        return key = Convert.FromBase64String(seal.Unprotect(kept!));
    }
}
