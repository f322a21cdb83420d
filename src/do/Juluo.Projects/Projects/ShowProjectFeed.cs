namespace Juluo.Projects;

/// <summary>GET /projects/feed — returns the public projects as an Atom feed (RFC 4287), latest first, for programs that follow a community's work.</summary>
[Get("/projects/feed", Requires.Nothing, MediaTypes = ["application/atom+xml"], PerMinute = 60)]
internal sealed class ShowProjectFeed(UnitOfWork work, Clock clock, PublicAddress address) : Slice<Nothing, Download>
{
    private const int Most = 50;

    public override async Task<Outcome<Download>> Handle(Nothing input, Caller caller, CancellationToken stop)
    {
        // The feed is public, so it is the same for members.
        var projects = (await new ProjectStore(work, clock).All(null, member: false, stop)).OrderByDescending(Updated).Take(Most).ToList();
        var feed = Of(projects, caller.Community, path => address.Canonical(caller.Community, path, caller.Language), caller.Language);
        return new Download(
            "projects.atom",
            "application/atom+xml",
            async (to, ending) => await to.WriteAsync(AtomFeed.Write(feed), ending)
        );
    }

    internal static Feed Of(IReadOnlyList<Project> projects, Community community, Func<string, string> at, string language) =>
        new(
            community.Name.In(language),
            at("/projects/feed"),
            at("/projects"),
            language,
            [
                .. projects.Select(p => new FeedEntry(
                    at($"/projects/{p.Id}"),
                    p.Name.In(language),
                    p.Summary?.In(language),
                    p.MadeAt,
                    Updated(p)
                )),
            ]
        );

    private static Instant Updated(Project project) => project.EndedAt ?? project.MadeAt;
}
