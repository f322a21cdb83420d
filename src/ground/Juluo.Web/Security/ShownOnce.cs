namespace Juluo.Web;

/// <summary>Carries a new secret, sealed and for two minutes, from the form that made it to the page that shows it: it lies in no database and no session.</summary>
public sealed class ShownOnce(IDataProtectionProvider protection, Clock clock)
{
    private static readonly Duration Life = Duration.FromMinutes(2);

    private sealed record Content(string Secret, Instant Until);

    /// <param name="of">What it is the secret of.</param>
    public string Seal(string of, string secret) =>
        protection.CreateProtector("shown once", of).Protect(JsonSerializer.Serialize(new Content(secret, clock.Now + Life), Json.Options));

    /// <summary>Null: too late, or of something else.</summary>
    public string? Open(string of, string seal)
    {
        try
        {
            var content = JsonSerializer.Deserialize<Content>(protection.CreateProtector("shown once", of).Unprotect(seal), Json.Options);
            return content is not null && clock.Now < content.Until ? content.Secret : null;
        }
        catch (Exception forged) when (forged is CryptographicException or JsonException or FormatException)
        {
            return null;
        }
    }
}
