using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Juluo.Host.Tests;

/// <summary>A client that sends any input, as a program or as a page's form, byte by byte.</summary>
internal sealed partial class Browsing(HttpClient client) : IDisposable
{
    private (string Cookie, string Field)? protection;

    public sealed record Answer(int Status, string Type, string Text, bool Attachment);

    public void Dispose() => client.Dispose();

    public Task<Answer> Get(string path, string accept = "text/html")
    {
        var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Accept.ParseAdd(accept);
        return Send(request);
    }

    public Task<Answer> PostJson(string path, JsonObject body)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, path)
        {
            Content = new StringContent(Json(body), Encoding.UTF8, "application/json"),
        };
        request.Headers.Accept.ParseAdd("application/json");
        return Send(request);
    }

    public async Task<Answer> PostForm(string path, JsonObject body, string pageWithForm)
    {
        protection ??= await Protection(pageWithForm);
        var form = new StringBuilder("__RequestVerificationToken=").Append(Uri.EscapeDataString(protection.Value.Field));
        foreach (var (name, value) in Fields(body))
        foreach (var one in value is JsonArray many ? [.. many] : (JsonNode?[])[value])
            if (one is not null)
                form.Append('&')
                    .Append(name)
                    .Append('=')
                    .Append(Escaped(one.GetValueKind() == System.Text.Json.JsonValueKind.String ? one.GetValue<string>() : one.ToString()));
        var request = new HttpRequestMessage(HttpMethod.Post, path)
        {
            Content = new StringContent(form.ToString(), Encoding.UTF8, "application/x-www-form-urlencoded"),
        };
        request.Headers.Accept.ParseAdd("text/html");
        request.Headers.Add("Cookie", protection.Value.Cookie);
        return await Send(request);
    }

    /// <summary>Files and other fields, as a page's form sends both.</summary>
    public async Task<Answer> PostFiles(
        string path,
        IReadOnlyList<(string Field, string FileName, string Content)> files,
        IReadOnlyDictionary<string, string> fields,
        string pageWithForm
    )
    {
        protection ??= await Protection(pageWithForm);
        var form = new MultipartFormDataContent { { new StringContent(protection.Value.Field), "__RequestVerificationToken" } };
        foreach (var (name, value) in fields)
            form.Add(new StringContent(value), name);
        foreach (var (field, fileName, content) in files)
        {
            var file = new StringContent(content, Encoding.UTF8, "text/csv");
            // RFC 8187: every character of a name, escaped.
            file.Headers.ContentDisposition = new("form-data") { Name = $"\"{field}\"", FileNameStar = fileName };
            form.Add(file);
        }

        var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = form };
        request.Headers.Accept.ParseAdd("text/html");
        request.Headers.Add("Cookie", protection.Value.Cookie);
        return await Send(request);
    }

    private async Task<(string Cookie, string Field)> Protection(string page)
    {
        using var answer = await client.GetAsync(new Uri(page, UriKind.Relative));
        var cookie = answer
            .Headers.GetValues("Set-Cookie")
            .Select(c => c.Split(';')[0])
            .First(c => c.StartsWith("form=", StringComparison.Ordinal));
        var field = Token().Match(await answer.Content.ReadAsStringAsync()).Groups["value"].Value;
        return (cookie, WebUtility.HtmlDecode(field));
    }

    private async Task<Answer> Send(HttpRequestMessage request)
    {
        using (request)
        {
            // Two cookies in one header: the session, and the form's antiforgery cookie.
            if (request.Headers.TryGetValues("Cookie", out var more) && client.DefaultRequestHeaders.TryGetValues("Cookie", out var mine))
            {
                var all = string.Join("; ", mine.Concat(more));
                request.Headers.Remove("Cookie");
                request.Headers.Add("Cookie", all);
            }

            request.Headers.Remove("X-Forwarded-For");
            request.Headers.Add("X-Forwarded-For", Testing.NetworkAddress.Another());
            using var answer = await client.SendAsync(request);
            return new(
                (int)answer.StatusCode,
                answer.Content.Headers.ContentType?.MediaType ?? "",
                await answer.Content.ReadAsStringAsync(),
                answer.Content.Headers.ContentDisposition?.DispositionType == "attachment"
            );
        }
    }

    /// <summary>The name of a nested field contains both names.</summary>
    private static IEnumerable<(string Name, JsonNode? Value)> Fields(JsonObject body) =>
        body.SelectMany(f =>
            f.Value is JsonObject within ? Fields(within).Select(w => ($"{f.Key}.{w.Name}", w.Value)) : [(f.Key, f.Value)]
        );

    /// <summary>With every character as it is, including lone surrogates.</summary>
    private static string Json(JsonNode? node) =>
        node switch
        {
            null => "null",
            JsonObject fields => $"{{{string.Join(',', fields.Select(f => $"{Quoted(f.Key)}:{Json(f.Value)}"))}}}",
            JsonArray items => $"[{string.Join(',', items.Select(Json))}]",
            JsonValue value when value.TryGetValue<string>(out var text) => Quoted(text),
            _ => node.ToJsonString(),
        };

    private static string Quoted(string text)
    {
        var quoted = new StringBuilder("\"", text.Length + 2);
        foreach (var c in text)
            _ = c is >= ' ' and <= '~' and not ('"' or '\\')
                ? quoted.Append(c)
                : quoted.Append("\\u").Append(((int)c).ToString("x4", System.Globalization.CultureInfo.InvariantCulture));
        return quoted.Append('"').ToString();
    }

    /// <summary>Escapes like a browser; a character that represents a byte (U+DC80 to U+DCFF) becomes that byte.</summary>
    private static string Escaped(string text)
    {
        var escaped = new StringBuilder(text.Length);
        Span<byte> bytes = stackalloc byte[4];
        for (var i = 0; i < text.Length; i++)
        {
            if (Rune.TryGetRuneAt(text, i, out var rune))
            {
                i += rune.Utf16SequenceLength - 1;
                if (rune.IsAscii && char.IsAsciiLetterOrDigit((char)rune.Value))
                    escaped.Append((char)rune.Value);
                else
                    foreach (var b in bytes[..rune.EncodeToUtf8(bytes)])
                        escaped.Append('%').Append(b.ToString("X2", System.Globalization.CultureInfo.InvariantCulture));
            }
            else if (text[i] is >= '\uDC80' and <= '\uDCFF')
            {
                escaped.Append('%').Append((text[i] - 0xDC00).ToString("X2", System.Globalization.CultureInfo.InvariantCulture));
            }
            else
            {
                escaped.Append("%ED%A0%80");
            }
        }

        return escaped.ToString();
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\"[^>]*value=\"(?<value>[^\"]+)\"", RegexOptions.None, 1000)]
    private static partial Regex Token();
}
