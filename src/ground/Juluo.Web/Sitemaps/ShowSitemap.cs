using System.Xml;

namespace Juluo.Web;

/// <summary>GET /sitemap.xml — returns the public pages of the community in its languages, for search engines (sitemaps.org, with hreflang).</summary>
[Get("/sitemap.xml", Requires.Nothing, MediaTypes = ["application/xml"], PerMinute = 60)]
internal sealed class ShowSitemap(
    UnitOfWork work,
    PublicAddress address,
    Pages.ShownMenu menu,
    IServiceProvider services,
    App app,
    IEnumerable<PublicPages> modules
) : Slice<Nothing, Download>
{
    private const string Sitemap = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private const string Xhtml = "http://www.w3.org/1999/xhtml";

    public override async Task<Outcome<Download>> Handle(Nothing input, Caller caller, CancellationToken stop)
    {
        await menu.Look(services, stop);
        var paths = new List<string> { "/" };
        paths.AddRange(menu.ForVisitors(MenuGroup.Visit).Concat(menu.ForVisitors(MenuGroup.Foot)).Select(i => i.Path));
        foreach (var pages in modules)
            paths.AddRange((await pages(work, stop)).Where(p => caller.Community.Uses(app.PageAt(p)?.Part)));
        var xml = Write(paths, caller.Community.Languages, (path, language) => address.Canonical(caller.Community, path, language));
        return new Download("sitemap.xml", "application/xml", async (to, ending) => await to.WriteAsync(xml, ending));
    }

    /// <summary>Writes each page once in each language, with links to its other languages. Pure.</summary>
    internal static byte[] Write(IEnumerable<string> paths, IReadOnlyList<string> languages, Func<string, string, string> of)
    {
        using var bytes = new MemoryStream();
        using (var xml = XmlWriter.Create(bytes, new() { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false) }))
        {
            xml.WriteStartElement("urlset", Sitemap);
            xml.WriteAttributeString("xmlns", "xhtml", null, Xhtml);
            foreach (var (path, language) in paths.Distinct(StringComparer.Ordinal).SelectMany(p => languages, (p, l) => (p, l)))
            {
                xml.WriteStartElement("url", Sitemap);
                xml.WriteElementString("loc", Sitemap, of(path, language));
                foreach (var other in languages)
                {
                    xml.WriteStartElement("link", Xhtml);
                    xml.WriteAttributeString("rel", "alternate");
                    xml.WriteAttributeString("hreflang", other);
                    xml.WriteAttributeString("href", of(path, other));
                    xml.WriteEndElement();
                }

                xml.WriteEndElement();
            }

            xml.WriteEndElement();
        }

        return bytes.ToArray();
    }
}
