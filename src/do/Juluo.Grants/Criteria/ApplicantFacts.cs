namespace Juluo.Grants;

/// <summary>The known facts about an organisation or a project that could apply. Null means that the fact is unknown.</summary>
/// <param name="Kinds">The kind of the organisation, or the kinds of those that a project's people work for.</param>
/// <param name="Partners">The number of partners that apply together, including itself.</param>
/// <param name="Roles">The roles of its people in the community.</param>
public sealed record ApplicantFacts(
    IReadOnlyCollection<OrganisationKind>? Kinds = null,
    IReadOnlyCollection<LocalizedText>? Industries = null,
    string? Place = null,
    int? Headcount = null,
    int? Founded = null,
    bool? PublicProject = null,
    int? Partners = null,
    IReadOnlyCollection<Role>? Roles = null
);
