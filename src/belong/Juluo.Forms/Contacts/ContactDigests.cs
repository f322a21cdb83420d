namespace Juluo.Forms;

/// <summary>
/// Keyed digests (HMAC-SHA-256, RFC 2104) of addresses and phone numbers, under a key per community that is stored encrypted: with the table alone, one can neither read a contact nor test a guess.
/// </summary>
internal sealed class ContactDigests(UnitOfWork work, IDataProtectionProvider protection)
{
    private readonly IDataProtector seal = protection.CreateProtector("forms", "digest-key");

    /// <param name="contact">The contact in the canonical form of <see cref="ResumeContact"/>.</param>
    public async Task<byte[]> Of(string contact, CancellationToken stop)
    {
        var made = seal.Protect(Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32)));
        await work.Do($"insert into forms.digest_key (community_id, key) values ({work.Community}, {made}) on conflict do nothing", stop);
        var kept = (await work.Find<string>($"select key from forms.digest_key where community_id = {work.Community}", stop))!;
        return HMACSHA256.HashData(Convert.FromHexString(seal.Unprotect(kept)), Encoding.UTF8.GetBytes(contact));
    }
}
