namespace Juluo.Projects;

/// <summary>The fields of the form that starts or changes a project.</summary>
/// <param name="EndsOn">The planned last day; null if there is none.</param>
/// <param name="Repository">A web address.</param>
/// <param name="Topics">Topics separated by commas.</param>
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

    /// <summary>Returns the form as it is stored, with a complete address.</summary>
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

    /// <param name="today">The earliest last day allowed; null when an existing project keeps its last day, which may have passed.</param>
    internal Error? Past(LocalDate? today) => EndsOn < today ? new ProjectErrors.EndIsPast() : null;
}
