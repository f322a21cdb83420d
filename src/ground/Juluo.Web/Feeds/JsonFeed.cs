using System.Text.Encodings.Web;
using System.Text.Json;

namespace Juluo.Web;

/// <summary>Writes feeds as JSON Feed, version 1.1 (jsonfeed.org).</summary>
public static class JsonFeed
{
    /// <summary>Returns the feed in UTF-8.</summary>
    public static byte[] Write(Feed feed)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteString("version", "https://jsonfeed.org/version/1.1");
            json.WriteString("title", feed.Title);
            json.WriteString("home_page_url", feed.Page);
            json.WriteString("feed_url", feed.Self);
            json.WriteString("language", feed.Language);
            json.WriteStartArray("items");
            foreach (var entry in feed.Entries)
            {
                json.WriteStartObject();
                json.WriteString("id", entry.Page);
                json.WriteString("url", entry.Page);
                json.WriteString("title", entry.Title);
                json.WriteString("content_text", entry.Summary ?? "");
                json.WriteString("date_published", entry.Published.ToString());
                json.WriteString("date_modified", entry.Updated.ToString());
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return bytes.ToArray();
    }
}
