using System.Buffers;
using System.Net.Mail;

namespace Juluo.Values;

/// <summary>Validates an email address as people type it.</summary>
public static class EmailAddress
{
    /// <summary>Maximum number of characters of an address (RFC 5321, erratum 1690).</summary>
    public const int Most = 254;

    private static readonly SearchValues<char> Meaning = SearchValues.Create(",;:<>()[]\\\"");

    /// <summary>
    /// Checks that a text is a single address (RFC 5321 §4.1.2): no list, no name before it, no quotes, no characters with a meaning to a mail server; and that its host
    /// is within a domain, unlike maria@gmail.
    /// </summary>
    public static bool IsOne(string text) => CouldBe(text) && IsWithinDomain(text.AsSpan(text.IndexOf('@', StringComparison.Ordinal) + 1));

    /// <summary>Checks the same without the rule on the host, for addresses stored earlier.</summary>
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
