namespace Juluo.CaseDeliveries;

/// <summary>The community's key pair for signing bundles (ECDSA on P-256 with SHA-256). It is created once, and the private key is stored encrypted.</summary>
internal sealed class DeliveryKeys(UnitOfWork work, Clock clock, IDataProtectionProvider protection)
{
    private IDataProtector Seal => protection.CreateProtector("casework", "delivery-key");

    public async Task<string> Public(CancellationToken stop) => (await Key(stop)).Public;

    /// <summary>Signs data with the private key, in the DER format that openssl reads (RFC 3279).</summary>
    public async Task<byte[]> Sign(byte[] data, CancellationToken stop)
    {
        using var key = ECDsa.Create();
        key.ImportPkcs8PrivateKey(Convert.FromHexString(Seal.Unprotect((await Key(stop)).Private)), out _);
        return key.SignData(data, HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);
    }

    /// <summary>Returns true if a signature matches the data and the current key.</summary>
    public async Task<bool> Fits(byte[] data, byte[] signature, CancellationToken stop)
    {
        using var key = ECDsa.Create();
        key.ImportFromPem((await Key(stop)).Public);
        return key.VerifyData(data, signature, HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);
    }

    private async Task<(string Private, string Public)> Key(CancellationToken stop)
    {
        if (await Find(stop) is { Private: not null } known)
            return known;
        using var made = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var (closed, open) = (Seal.Protect(Convert.ToHexStringLower(made.ExportPkcs8PrivateKey())), made.ExportSubjectPublicKeyInfoPem());
        await work.Do(
            $"""
            insert into casedeliveries.delivery_key (community_id, private_key, public_key, made_at)
            values ({work.Community}, {closed}, {open}, {clock.Now}) on conflict do nothing
            """,
            stop
        );
        return await Find(stop);
    }

    private Task<(string Private, string Public)> Find(CancellationToken stop) =>
        work.Find<(string Private, string Public)>(
            $"select private_key, public_key from casedeliveries.delivery_key where community_id = {work.Community}",
            stop
        );
}
