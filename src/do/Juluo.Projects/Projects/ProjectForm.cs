namespace Juluo.Projects;

/// <summary>What a project says of itself, as a form sends it.</summary>
/// <param name="EndsOn">The last day, as planned; null: it has none.</param>
/// <param name="Repository">An address on the web.</param>
/// <param name="Topics">Words with commas between them.</param>
internal record ProjectForm(
    [Required] LocalizedText? Name = null,
    LocalizedText? Summary = null,
    string? About = null,
    ProjectVisibility Visibility = ProjectVisibility.Community,
    [Required] LocalDate? StartsOn = null,
    LocalDate? EndsOn = null,
    string? Repository = null,
    string? Topics = null
)
{
    internal IReadOnlyList<string> TopicList => WordList.Read(Topics);

    /// <summary>As it is written down: without blanks around it, and the address whole.</summary>
    internal ProjectForm Trimmed() =>
        this with
        {
            About = FormText.Long(About),
            Repository = FormText.Some(Repository) is { } address ? WebLink.Whole(address) : null,
        };

    /// <summary>What is wrong with it; empty is good.</summary>
    /// <param name="today">A new project ends today at the earliest; null: of one that is there, its last day may have passed.</param>
    internal List<Error> Check(LocalDate? today)
    {
        List<Error> wrong =
        [
            .. FormText.CheckGiven("name", Name, Project.MostNameZh, Project.MostNameEn),
            .. FormText.CheckLong("summary", Summary, Project.MostSummaryZh, Project.MostSummaryEn),
            .. FormText.CheckLong("about", About, Project.MostAbout),
        ];
        if (StartsOn is null)
            wrong.Add(new Missing("startsOn"));
        if (EndsOn < StartsOn)
            wrong.Add(new ProjectErrors.EndsBeforeItStarts());
        else if (EndsOn < today)
            wrong.Add(new ProjectErrors.EndIsPast());
        if (Repository is not null && !WebLink.Is(Repository, Project.MostRepository))
            wrong.Add(new ProjectErrors.NoAddress("repository"));
        wrong.AddRange(WordList.Check("topics", TopicList, Project.MostTopics));
        return wrong;
    }
}
