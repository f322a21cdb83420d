namespace Juluo.Projects;

/// <summary>GET /projects/{id}/civic.json — returns the project as civic.json, the file with which civic-tech groups list each other's work.</summary>
[Get("/projects/{id}/civic.json", Requires.Nothing, MediaTypes = ["application/json"])]
internal sealed class DownloadCivicJson(UnitOfWork work, Clock clock, PublicAddress address) : Slice<DownloadCivicJson.Input, Download>
{
    public sealed record Input(ProjectId Id);

    public override async Task<Outcome<Download>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (await new ProjectStore(work, clock).Find(input.Id, caller, stop) is not { } project)
            return new NotFound();
        var json = CivicJson.Write(
            project,
            await new TeamStore(work, clock).Openings(project.Id, stop),
            await new RepositoryStore(work, clock).Find(project.Id, stop),
            address.Canonical(caller.Community, $"/projects/{project.Id}", caller.Language),
            caller.Language
        );
        return new Download("civic.json", "application/json", async (to, ending) => await to.WriteAsync(json, ending));
    }
}
