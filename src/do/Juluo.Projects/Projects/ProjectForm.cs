namespace Juluo.Projects;

/// <summary>What a project says of itself, as a form sends it.</summary>
/// <param name="EndsOn">The last day, as planned; null: it has none.</param>
/// <param name="Repository">An address on the web.</param>
/// <param name="Topics">Words with commas between them.</param>
internal record ProjectForm(
    [Required, Length(Project.MostNameZh, MostEn = Project.MostNameEn)] LocalizedText? Name = null,
    [Length(Project.MostSummaryZh, MostEn = Project.MostSummaryEn, Lines = true)] LocalizedText? Summary = null,
    [Length(Project.MostAbout, Lines = true)] string? About = null,
    ProjectVisibility Visibility = ProjectVisibility.Community,
    [Required] LocalDate? StartsOn = null,
    LocalDate? EndsOn = null,
    string? Repository = null,
    string? Topics = null
) : IChecked
{
    internal IReadOnlyList<string> TopicList => WordList.Read(Topics);

    /// <summary>As it is written down: the address whole.</summary>
    internal ProjectForm Whole() => this with { Repository = FormText.Some(Repository) is { } address ? WebLink.Whole(address) : null };

    public IEnumerable<Error> Check(ZonedDateTime now)
    {
        if (EndsOn < StartsOn)
            yield return new ProjectErrors.EndsBeforeItStarts();
        if (Whole().Repository is { } repository && !WebLink.Is(repository, Project.MostRepository))
            yield return new ProjectErrors.NoAddress("repository");
        foreach (var error in WordList.Check("topics", TopicList, Project.MostTopics))
            yield return error;
    }

    /// <param name="today">A new project ends today at the earliest; null: of one that is there, its last day may have passed.</param>
    internal Error? Past(LocalDate? today) => EndsOn < today ? new ProjectErrors.EndIsPast() : null;
}
