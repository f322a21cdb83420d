namespace Juluo.Queues;

/// <summary>
/// The code displayed at the office, so that numbers can't be taken remotely: an HMAC-SHA-256 of the time with the queue's secret, shortened to six letters of 5 bits each (30 bits), similar to
/// HOTP (RFC 4226). It reveals nothing about its user and is never stored. A rotating code is valid for ten minutes from its first display, for people who scan first and read later.
/// </summary>
internal static class PresenceCode
{
    private const int Step = 120;
    private const int StepsTaken = 5;
    private const int Length = 6;
    private const string Letters = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    public static string Of(QueueEntry entry, byte[] secret, LocalDate day, Instant now) =>
        entry == QueueEntry.Daily ? Cut(secret, $"day {day:uuuu-MM-dd}") : Cut(secret, $"step {now.ToUnixTimeSeconds() / Step}");

    public static bool Fits(string? typed, QueueEntry entry, byte[] secret, LocalDate day, Instant now)
    {
        if (entry == QueueEntry.Open)
            return true;
        var given = string.Concat((typed ?? "").Normalize(NormalizationForm.FormKC).Where(char.IsLetterOrDigit)).ToUpperInvariant();
        if (given.Length != Length)
            return false;
        for (var back = 0; back < StepsTaken; back++)
            if (Same(given, Of(entry, secret, day, now - Duration.FromSeconds(back * Step))))
                return true;
        return false;
    }

    /// <summary>Returns the key in the URLs of a queue's kiosk and screen.</summary>
    public static string Key(byte[] secret) =>
        System.Buffers.Text.Base64Url.EncodeToString(HMACSHA256.HashData(secret, "display"u8).AsSpan(0, 16));

    public static bool IsKey(string? given, byte[] secret) => given is not null && Same(given, Key(secret));

    private static bool Same(string a, string b) =>
        CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(a), Encoding.UTF8.GetBytes(b));

    private static string Cut(byte[] secret, string time)
    {
        var hash = HMACSHA256.HashData(secret, Encoding.UTF8.GetBytes(time));
        return string.Concat(Enumerable.Range(0, Length).Select(i => Letters[hash[i] % Letters.Length]));
    }
}
