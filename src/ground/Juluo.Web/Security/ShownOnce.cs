namespace Juluo.Web;

/// <summary>Passes a new secret, encrypted and for two minutes, from the form that created it to the page that shows it: it is stored in no database or session.</summary>
public sealed class ShownOnce(IDataProtectionProvider protection, Clock clock)
{
    private static readonly Duration Life = Duration.FromMinutes(2);

    private sealed record Content(string Secret, Instant Until);

    /// <param name="of">The thing that the secret belongs to.</param>
    public string Seal(string of, string secret) =>
        protection.CreateProtector("shown once", of).Protect(JsonSerializer.Serialize(new Content(secret, clock.Now + Life), Json.Options));

    /// <summary>Returns the secret; null if it has expired, is forged, or belongs to something else.</summary>
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
