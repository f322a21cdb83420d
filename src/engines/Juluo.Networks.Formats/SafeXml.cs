using System.Text;
using System.Xml;

namespace Juluo.Networks.Formats;

/// <summary>Settings and text escaping that produce a well-formed file from any input.</summary>
internal static class SafeXml
{
    internal static XmlWriter Writer(Stream stream) =>
        XmlWriter.Create(
            stream,
            new XmlWriterSettings
            {
                Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
                Indent = true,
                NewLineChars = "\n",
                // Line breaks in texts are preserved.
                NewLineHandling = NewLineHandling.Entitize,
                CloseOutput = false,
            }
        );

    /// <summary>Returns the text without control characters and unpaired surrogates, which XML 1.0 cannot contain even escaped.</summary>
    internal static string Text(string text)
    {
        var safe = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length; at++)
        {
            if (at + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[at + 1], text[at]))
            {
                safe.Append(text, at++, 2);
            }
            else if (XmlConvert.IsXmlChar(text[at]))
            {
                safe.Append(text[at]);
            }
        }
        return safe.ToString();
    }
}
