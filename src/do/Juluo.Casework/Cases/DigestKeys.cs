namespace Juluo.Casework;

/// <summary>The community's key for the digests that find duplicates: generated once and stored encrypted.</summary>
internal sealed class DigestKeys(UnitOfWork work, Clock clock, CaseSeal seal)
{
    public async Task<byte[]> Key(CancellationToken stop)
    {
        var made = seal.SealKey(RandomNumberGenerator.GetBytes(32));
        await work.Do(
            $"insert into casework.digest_key (community_id, key, made_at) values ({work.Community}, {made}, {clock.Now}) on conflict do nothing",
            stop
        );
        return seal.OpenKey((await work.Find<string>($"select key from casework.digest_key where community_id = {work.Community}", stop))!);
    }
}
