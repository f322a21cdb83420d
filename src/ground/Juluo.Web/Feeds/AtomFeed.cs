using System.Xml;

namespace Juluo.Web;

/// <summary>Writes feeds as Atom (RFC 4287).</summary>
public static class AtomFeed
{
    private const string Atom = "http://www.w3.org/2005/Atom";

    /// <summary>Returns the feed in UTF-8. A feed without entries was last updated in 1970.</summary>
    public static byte[] Write(Feed feed)
    {
        using var bytes = new MemoryStream();
        using (var xml = XmlWriter.Create(bytes, new() { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false) }))
        {
            xml.WriteStartElement("feed", Atom);
            xml.WriteAttributeString("xml", "lang", null, feed.Language);
            Text("title", feed.Title);
            Text("id", feed.Page);
            Text("updated", (feed.Entries.Count > 0 ? feed.Entries.Max(e => e.Updated) : Instant.FromUnixTimeSeconds(0)).ToString());
            Link("self", feed.Self);
            Link("alternate", feed.Page);
            xml.WriteStartElement("author", Atom);
            Text("name", feed.Title);
            xml.WriteEndElement();
            foreach (var entry in feed.Entries)
            {
                xml.WriteStartElement("entry", Atom);
                Text("title", entry.Title);
                Text("id", entry.Page);
                Text("published", entry.Published.ToString());
                Text("updated", entry.Updated.ToString());
                Link("alternate", entry.Page);
                if (entry.Summary is { Length: > 0 } summary)
                    Text("summary", summary);
                xml.WriteEndElement();
            }

            xml.WriteEndElement();

            void Text(string name, string text) => xml.WriteElementString(name, Atom, text);

            void Link(string rel, string href)
            {
                xml.WriteStartElement("link", Atom);
                xml.WriteAttributeString("rel", rel);
                xml.WriteAttributeString("href", href);
                xml.WriteEndElement();
            }
        }

        return bytes.ToArray();
    }
}
