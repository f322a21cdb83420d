namespace Juluo.Projects;

/// <summary>GET /projects/{id}/publiccode.yml — returns the publiccode.yml that describes the project's repository, to be added to it.</summary>
[Get("/projects/{id}/publiccode.yml", Requires.Nothing, MediaTypes = ["application/yaml"])]
internal sealed class DownloadPublicCode(UnitOfWork work, Clock clock) : Slice<DownloadPublicCode.Input, Download>
{
    public sealed record Input(ProjectId Id);

    public override async Task<Outcome<Download>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (
            await new ProjectStore(work, clock).Find(input.Id, caller, stop) is not { } project
            || await new RepositoryStore(work, clock).File(project.Id, stop) is not { } file
        )
            return new NotFound();
        return new Download(
            "publiccode.yml",
            "application/yaml",
            async (to, ending) => await to.WriteAsync(Encoding.UTF8.GetBytes(file), ending)
        );
    }
}
