namespace Juluo.Delivery;

/// <summary>Threads of emails about one thing, which email programs group together.</summary>
public static class MailThread
{
    /// <summary>Returns the thing that a fact's key begins with: <c>booking:{id}</c> of <c>booking:{id}:moved:2</c>. Null if the second part is not a key of a row.</summary>
    public static string? Of(string key) =>
        key.Split(':') is [{ Length: > 0 } thing, var id, ..] && Guid.TryParseExact(id, "D", out _) ? $"{thing}:{id}" : null;

    /// <summary>
    /// Returns the Message-ID that identifies one recipient's thread (RFC 5322 §3.6.4). No email has it, so a thread remains grouped after its first email was purged;
    /// it is a digest, so it reveals neither the thing nor the recipient.
    /// </summary>
    internal static string Root(CommunityId community, string thread, string reader, string host) =>
        $"<thread-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{community}:{thread}:{reader.ToLowerInvariant()}")))[..32]}@{host}>";
}
