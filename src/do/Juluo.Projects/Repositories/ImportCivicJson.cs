namespace Juluo.Projects;

/// <summary>POST /projects/{id}/civic-json — imports a civic.json: topics, the address of the code, and open roles. Data that the project already has is kept.</summary>
[Post("/projects/{id}/civic-json", ProjectRights.TakePart, Form = typeof(ShowRepository), Changes = typeof(ShowRepository))]
internal sealed class ImportCivicJson(UnitOfWork work, Clock clock) : Slice<ImportCivicJson.Input, ImportCivicJson.Output>
{
    private const int MostNeeds = 10;

    /// <param name="Json">The contents of the file.</param>
    public sealed record Input(ProjectId Id, [Required, Length(PublicCode.MostFile, Lines = true)] string? Json = null);

    /// <param name="Topics">The number of topics added.</param>
    /// <param name="Openings">The number of open roles added.</param>
    public sealed record Output(int Topics, int Openings);

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var store = new ProjectStore(work, clock);
        if (await store.Hold(input.Id, caller, stop) is not { } project)
            return new NotFound();
        if (!ProjectRights.Of(project, caller).Lead)
            return new ProjectErrors.OnlyForLeads();
        var read = CivicJson.Read(input.Json!);
        if (read.Failed)
            return read.As<Output>();
        var said = read.Value;
        var topics = project
            .Topics.Concat(said.Topics.Where(t => t.EnumerateRunes().Count() <= WordList.Longest))
            .Distinct(StringComparer.OrdinalIgnoreCase)
            .Take(Project.MostTopics)
            .ToList();
        var summary =
            project.Summary ?? (said.Description is { } text ? new LocalizedText(null, PlainText.Cut(text, Project.MostSummaryEn)) : null);
        await store.TakeOver(project.Id, topics, summary, project.Repository ?? said.Repository, stop);
        var teams = new TeamStore(work, clock);
        var openings = await teams.Openings(project.Id, stop);
        var there = openings.Select(o => SearchText.Same(o.Title)).ToHashSet(StringComparer.Ordinal);
        var needs = said
            .Needs.Select(n => PlainText.Cut(n, Opening.MostTitle))
            .Where(n => there.Add(SearchText.Same(n)))
            .Take(Math.Clamp(Opening.MostOfAProject - openings.Count, 0, MostNeeds))
            .ToList();
        foreach (var need in needs)
            await teams.AddOpening(project.Id, new OpeningForm { Title = need, Places = 1 }, stop);
        return new Output(topics.Count - project.Topics.Count, needs.Count);
    }

    protected override Next After(Input input, Output output, Caller caller) =>
        new(
            $"/projects/{input.Id}",
            "projects.civic.read",
            new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["topics"] = output.Topics.ToString(CultureInfo.InvariantCulture),
                ["openings"] = output.Openings.ToString(CultureInfo.InvariantCulture),
            }
        );
}
