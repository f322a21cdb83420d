namespace Juluo.FoodBank;

/// <summary>The community's key for digests of offices' references: random, and stored encrypted.</summary>
public sealed class DigestKey(UnitOfWork work, IDataProtectionProvider protection)
{
    private const int Bytes = 32;
    private readonly IDataProtector seal = protection.CreateProtector("foodbank", "digest key");

    internal async Task<byte[]> Get(CancellationToken stop) =>
        Convert.FromBase64String(seal.Unprotect((await new PlanStore(work).Settings(New, stop)).DigestKey));

    /// <summary>Generates a new key, encrypted.</summary>
    internal string New() => seal.Protect(Convert.ToBase64String(RandomNumberGenerator.GetBytes(Bytes)));
}
