using System.Xml;

namespace Juluo.Projects;

/// <summary>GET /projects/feed — returns the public projects as an Atom feed (RFC 4287), latest first, for programs that follow a community's work.</summary>
[Get("/projects/feed", Requires.Nothing, MediaTypes = ["application/atom+xml"], PerMinute = 60)]
internal sealed class ShowProjectFeed(UnitOfWork work, Clock clock, PublicAddress address) : Slice<Nothing, Download>
{
    private const int Most = 50;
    private const string Atom = "http://www.w3.org/2005/Atom";

    public override async Task<Outcome<Download>> Handle(Nothing input, Caller caller, CancellationToken stop)
    {
        // The feed is public, so it is the same for members.
        var projects = (await new ProjectStore(work, clock).All(null, member: false, stop)).OrderByDescending(Updated).Take(Most).ToList();
        var xml = Write(projects, caller.Community, path => address.Canonical(caller.Community, path, caller.Language), caller.Language);
        return new Download("projects.atom", "application/atom+xml", async (to, ending) => await to.WriteAsync(xml, ending));
    }

    /// <summary>Writes the feed. An entry is identified by its address, which never changes. Pure.</summary>
    internal static byte[] Write(IReadOnlyList<Project> projects, Community community, Func<string, string> of, string language)
    {
        using var bytes = new MemoryStream();
        using (var xml = XmlWriter.Create(bytes, new() { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false) }))
        {
            xml.WriteStartElement("feed", Atom);
            xml.WriteAttributeString("xml", "lang", null, language);
            Text("title", community.Name.In(language));
            Text("id", of("/projects"));
            Text("updated", (projects is [var latest, ..] ? Updated(latest) : Instant.FromUnixTimeSeconds(0)).ToString());
            Link("self", of("/projects/feed"));
            Link("alternate", of("/projects"));
            xml.WriteStartElement("author", Atom);
            Text("name", community.Name.In(language));
            xml.WriteEndElement();
            foreach (var project in projects)
            {
                xml.WriteStartElement("entry", Atom);
                Text("title", project.Name.In(language));
                Text("id", of($"/projects/{project.Id}"));
                Text("published", project.MadeAt.ToString());
                Text("updated", Updated(project).ToString());
                Link("alternate", of($"/projects/{project.Id}"));
                if (project.Summary?.In(language) is { Length: > 0 } summary)
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

    private static Instant Updated(Project project) => project.EndedAt ?? project.MadeAt;
}
