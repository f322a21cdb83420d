using System.Text.Encodings.Web;

namespace Juluo.Delivery;

/// <summary>Builds an email's two bodies with the same content, plain text and HTML.</summary>
internal static class MailBody
{
    // Background and text colour are both set for light and dark: an email program that darkens one darkens the other.
    private const string Style = """
        :root{color-scheme:light dark;supported-color-schemes:light dark}
        body{margin:0;padding:1rem;font:16px/1.6 system-ui,sans-serif;background:#fff;color:#23262b;overflow-wrap:anywhere}
        main{max-width:36rem}
        .button{display:inline-block;padding:.7rem 1.1rem;border-radius:.6rem;background:#0b6b60;color:#fff;text-decoration:none;font-weight:600}
        .foot{margin-top:2rem;font-size:13px;color:#5b616b}.foot a{color:inherit}
        @media(prefers-color-scheme:dark){body{background:#1b1d21;color:#e8e9eb}.foot{color:#a9aeb7}}
        """;

    public static string Text(Mail mail) => mail.Unsubscribe is var (url, sentence) ? $"{mail.Text}\n\n{sentence}\n{url}" : mail.Text;

    public static string Html(Mail mail)
    {
        var encode = HtmlEncoder.Default;
        var html = new StringBuilder(
            $"<!doctype html><html lang=\"{mail.Language}\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">"
        )
            .Append(
                "<meta name=\"color-scheme\" content=\"light dark\"><meta name=\"supported-color-schemes\" content=\"light dark\"><style>"
            )
            .Append(Style.ReplaceLineEndings(""))
            .Append("</style></head><body><main>");
        var rest = mail.Buttons.ToList();
        foreach (var paragraph in mail.Text.Split("\n\n", StringSplitOptions.RemoveEmptyEntries))
        {
            // A button replaces the paragraph that consists of its address; any other paragraph that contains the address is replaced by the button.
            foreach (var button in rest.FindAll(b => string.Equals(paragraph, b.Url, StringComparison.Ordinal)))
                Button(button);
            if (!mail.Buttons.Any(b => paragraph.Contains(b.Url, StringComparison.Ordinal)))
                html.Append("<p>").Append(encode.Encode(paragraph).Replace("&#xA;", "<br>", StringComparison.Ordinal)).Append("</p>");
        }

        foreach (var button in rest.ToList())
            Button(button);
        if (mail.Unsubscribe is var (fewer, sentence))
            html.Append("<p class=\"foot\"><a href=\"")
                .Append(encode.Encode(fewer))
                .Append("\">")
                .Append(encode.Encode(sentence))
                .Append("</a></p>");
        return html.Append("</main></body></html>").ToString();

        void Button((string Label, string Url) button)
        {
            rest.Remove(button);
            html.Append("<p><a class=\"button\" style=\"background:#0b6b60;color:#fff\" href=\"")
                .Append(encode.Encode(button.Url))
                .Append("\">")
                .Append(encode.Encode(button.Label))
                .Append("</a></p>");
        }
    }
}
