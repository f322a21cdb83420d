namespace Juluo.Delivery;

/// <summary>Mails about one thing, which mail programs show together.</summary>
public static class MailThread
{
    /// <summary>The thing that a fact's key names before the fact: <c>booking:{id}</c> of <c>booking:{id}:moved:2</c>. Null if the second part is no key of a row.</summary>
    public static string? Of(string key) =>
        key.Split(':') is [{ Length: > 0 } thing, var id, ..] && Guid.TryParseExact(id, "D", out _) ? $"{thing}:{id}" : null;

    /// <summary>
    /// The Message-ID under which one reader's thread is known (RFC 5322 §3.6.4). No mail has it, so a thread holds together after its first mail was purged; it is a
    /// digest, so it says nothing of the thing or the reader.
    /// </summary>
    internal static string Root(CommunityId community, string thread, string reader, string host) =>
        $"<thread-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{community}:{thread}:{reader.ToLowerInvariant()}")))[..32]}@{host}>";
}
