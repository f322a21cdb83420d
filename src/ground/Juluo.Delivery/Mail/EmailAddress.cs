using System.Buffers;
using System.Net.Mail;

namespace Juluo.Delivery;

/// <summary>What people type where an e-mail address is asked for.</summary>
public static class EmailAddress
{
    public const int Most = 254;

    private static readonly SearchValues<char> Meaning = SearchValues.Create(",;:<>()[]\\\"");

    /// <summary>Whether a text is one address (RFC 5321 §4.1.2) and nothing else: no list, no name before it, no quotes, none of the signs that mean something to a mail server.</summary>
    public static bool IsOne(string text) =>
        text.Length is > 2 and <= Most
        && text.Count(c => c == '@') == 1
        && !text.AsSpan().ContainsAny(Meaning)
        && !text.Any(c => char.IsControl(c) || char.IsWhiteSpace(c))
        && MailAddress.TryCreate(text, out var read)
        && read.Address == text;
}
