using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace Juluo.Testing;

/// <summary>A received mail, decoded: its readable text, and the links in it.</summary>
public sealed partial record Letter(
    string From,
    IReadOnlyList<string> To,
    string Subject,
    string Text,
    string Html,
    IReadOnlyDictionary<string, string> Headers
)
{
    /// <summary>Its calendar part for calendar programs, with the part's method; null if there is none.</summary>
    public (string Method, string Text)? Calendar { get; private init; }

    /// <summary>The raw mail, each octet a character.</summary>
    public string Raw { get; private init; } = "";

    public string? MessageId => Headers.GetValueOrDefault("message-id");

    /// <summary>Every link of the mail, first in the text, then in the HTML.</summary>
    public IReadOnlyList<Uri> Links =>
        [
            .. Address()
                .Matches(Text + "\n" + WebUtility.HtmlDecode(Html))
                .Select(m => new Uri(m.Value.TrimEnd('.', ',', ')', '。')))
                .Distinct(),
        ];

    internal static Letter Read(string from, IReadOnlyList<string> to, string raw)
    {
        var (headers, body) = Split(raw);
        var parts = Parts(headers, body).ToList();
        return new(
            from,
            to,
            Words(headers.GetValueOrDefault("subject", "")),
            string.Concat(parts.Where(p => p.Kind == "text/plain").Select(p => p.Text)),
            string.Concat(parts.Where(p => p.Kind == "text/html").Select(p => p.Text)),
            headers
        )
        {
            Raw = raw,
            Calendar = parts
                .Where(p => p.Kind == "text/calendar")
                .Select(p => ((string, string)?)(Method().Match(p.Type).Groups["method"].Value, p.Text))
                .FirstOrDefault(),
        };
    }

    private static (Dictionary<string, string> Headers, string Body) Split(string raw)
    {
        var end = raw.IndexOf("\r\n\r\n", StringComparison.Ordinal);
        // RFC 6532: for a non-ASCII address, headers are UTF-8.
        var head = Encoding.UTF8.GetString(Encoding.Latin1.GetBytes(end < 0 ? raw : raw[..end]));
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var line in Fold().Replace(head, " ").Split("\r\n", StringSplitOptions.RemoveEmptyEntries))
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (colon > 0)
                headers[line[..colon].Trim()] = line[(colon + 1)..].Trim();
        }
        return (headers, end < 0 ? "" : raw[(end + 4)..]);
    }

    private static IEnumerable<(string Kind, string Type, string Text)> Parts(Dictionary<string, string> headers, string body)
    {
        var type = headers.GetValueOrDefault("content-type", "text/plain");
        var kind = type.Split(';')[0].Trim().ToLowerInvariant();
        if (!kind.StartsWith("multipart/", StringComparison.Ordinal))
            return [(kind, type, Decode(body, headers.GetValueOrDefault("content-transfer-encoding", "8bit")))];
        var boundary = Boundary().Match(type).Groups["edge"].Value;
        return body.Split("--" + boundary)
            .Skip(1)
            .TakeWhile(part => !part.StartsWith("--", StringComparison.Ordinal))
            .Select(part => Split(part.TrimStart('\r', '\n')))
            .SelectMany(part => Parts(part.Headers, part.Body));
    }

    private static string Decode(string body, string encoding) =>
        Encoding.UTF8.GetString(
            encoding.Trim().ToLowerInvariant() switch
            {
                "base64" => Convert.FromBase64String(body),
                "quoted-printable" => QuotedPrintable(body.Replace("=\r\n", "", StringComparison.Ordinal)),
                _ => Encoding.Latin1.GetBytes(body),
            }
        );

    private static byte[] QuotedPrintable(string text) =>
        Encoding.Latin1.GetBytes(Octet().Replace(text, m => ((char)Convert.ToByte(m.Groups["hex"].Value, 16)).ToString()));

    // RFC 2047: =?utf-8?B?…?= and =?utf-8?Q?…?=; adjacent ones are joined without the space between them.
    private static string Words(string value) =>
        EncodedWord()
            .Replace(
                Between().Replace(value, "?==?"),
                m =>
                    Encoding.UTF8.GetString(
                        m.Groups["how"].Value is "B" or "b"
                            ? Convert.FromBase64String(m.Groups["word"].Value)
                            : QuotedPrintable(m.Groups["word"].Value.Replace('_', ' '))
                    )
            );

    [GeneratedRegex(@"https?://[^\s""'<>]+", RegexOptions.None, 1000)]
    private static partial Regex Address();

    [GeneratedRegex(@"\r\n[ \t]+", RegexOptions.None, 1000)]
    private static partial Regex Fold();

    [GeneratedRegex(@"boundary=""?(?<edge>[^"";]+)""?", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Boundary();

    [GeneratedRegex(@"method=""?(?<method>[A-Z]+)""?", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Method();

    [GeneratedRegex("=(?<hex>[0-9A-Fa-f]{2})", RegexOptions.None, 1000)]
    private static partial Regex Octet();

    [GeneratedRegex(@"=\?[^?]+\?(?<how>[BbQq])\?(?<word>[^?]*)\?=", RegexOptions.None, 1000)]
    private static partial Regex EncodedWord();

    [GeneratedRegex(@"\?=\s+=\?", RegexOptions.None, 1000)]
    private static partial Regex Between();
}
