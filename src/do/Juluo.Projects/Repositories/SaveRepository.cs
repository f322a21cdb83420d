namespace Juluo.Projects;

/// <summary>POST /projects/{id}/repository — checks a publiccode.yml line by line and saves it. Its address becomes the project's repository.</summary>
[Post(
    "/projects/{id}/repository",
    ProjectRights.TakePart,
    Form = typeof(ShowRepository),
    Changes = typeof(ShowRepository),
    Then = "/projects/{id}",
    Say = "projects.repository.saved"
)]
internal sealed class SaveRepository(UnitOfWork work, Clock clock) : Slice<SaveRepository.Input, Done>
{
    /// <param name="Text">The contents of the file.</param>
    public sealed record Input(ProjectId Id, [Required, Length(PublicCode.MostFile, Lines = true)] string? Text = null);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var store = new ProjectStore(work, clock);
        if (await store.Find(input.Id, caller, stop) is not { } project)
            return new NotFound();
        if (!ProjectRights.Of(project, caller).Work)
            return project.EndedAt is null ? new ProjectErrors.OnlyForTeam() : new ProjectErrors.HasEnded();
        var text = input.Text!;
        var read = PublicCode.Read(text);
        if (read.Failed)
            return read.As<Done>();
        await new RepositoryStore(work, clock).Save(project.Id, text + "\n", stop);
        if (WebLink.Is(read.Value.Url, Project.MostRepository))
            await store.ChangeRepository(project.Id, read.Value.Url, stop);
        return Done.It;
    }
}
