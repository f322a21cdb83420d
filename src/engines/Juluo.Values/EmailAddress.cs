using System.Buffers;
using System.Net.Mail;

namespace Juluo.Values;

/// <summary>Reads an email address as people type it.</summary>
public static class EmailAddress
{
    /// <summary>The most characters of an address (RFC 5321, erratum 1690).</summary>
    public const int Most = 254;

    private static readonly SearchValues<char> Meaning = SearchValues.Create(",;:<>()[]\\\"");

    /// <summary>
    /// Whether a text is one address (RFC 5321 §4.1.2) and nothing else: no list, no name before it, no quotes, none of the signs that mean something to a mail server; and its host
    /// is within a domain, which maria@gmail is not.
    /// </summary>
    public static bool IsOne(string text) => CouldBe(text) && IsWithinDomain(text.AsSpan(text.IndexOf('@', StringComparison.Ordinal) + 1));

    /// <summary>The same on any host, for addresses that were taken before.</summary>
    public static bool CouldBe(string text) =>
        text.Length is > 2 and <= Most
        && text.Count(c => c == '@') == 1
        && !text.AsSpan().ContainsAny(Meaning)
        && !text.Any(c => char.IsControl(c) || char.IsWhiteSpace(c))
        && MailAddress.TryCreate(text, out var read)
        && read.Address == text;

    private static bool IsWithinDomain(ReadOnlySpan<char> host) =>
        host.LastIndexOf('.') is > 0 and var dot
        && dot < host.Length - 2
        && !host.Contains("..", StringComparison.Ordinal)
        && host[0] != '.';
}
