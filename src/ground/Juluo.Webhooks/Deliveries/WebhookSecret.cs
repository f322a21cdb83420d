namespace Juluo.Webhooks;

/// <summary>Secrets and signatures of the Standard Webhooks specification: HMAC-SHA256 over id, time and body, so that a receiver can verify the sender and the time.</summary>
public sealed class WebhookSecret(IDataProtectionProvider protection)
{
    private const string Prefix = "whsec_";
    private readonly IDataProtector seal = protection.CreateProtector("webhook");

    public static string New() => Prefix + Convert.ToBase64String(RandomNumberGenerator.GetBytes(32));

    public string Seal(string secret) => seal.Protect(secret);

    public string Open(string kept) => seal.Unprotect(kept);

    /// <param name="secrets">The secrets: both while one is being replaced, because the receiver accepts either.</param>
    /// <returns>The value of <c>webhook-signature</c>.</returns>
    public static string Sign(IEnumerable<string> secrets, string id, long timestamp, string body)
    {
        var content = Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{id}.{timestamp}.{body}"));
        return string.Join(
            ' ',
            secrets.Select(secret =>
                "v1," + Convert.ToBase64String(HMACSHA256.HashData(Convert.FromBase64String(secret[Prefix.Length..]), content))
            )
        );
    }
}
