namespace Juluo.Organisations;

/// <summary>An organisation to be added, with the people who work there and its links to others. Industries missing from the community's list are added to it.</summary>
public sealed record NewOrganisation(string Name, OrganisationKind Kind)
{
    public string? LatinName { get; init; }

    public LocalizedText? Trade { get; init; }

    public string? Sentence { get; init; }

    public string? Site { get; init; }

    public bool Outside { get; init; }

    /// <summary>The links to other organisations of the same list, by name; a name that isn't in the list throws.</summary>
    public IReadOnlyList<(SupplyKind Kind, string Other)> Supplies { get; init; } = [];

    public IReadOnlyList<(Foundation.PersonId Person, string Title, LocalDate Since)> People { get; init; } = [];

    public IReadOnlyList<(PostingKind Kind, string Text)> Postings { get; init; } = [];
}
