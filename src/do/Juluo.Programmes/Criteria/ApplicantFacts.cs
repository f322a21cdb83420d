namespace Juluo.Programmes;

/// <summary>What is known of an organisation or a project that could apply. Null: it is not known.</summary>
/// <param name="Kinds">Of the organisation, or of those that the people of a project work for.</param>
/// <param name="Partners">How many apply together, itself counted.</param>
/// <param name="Roles">Of its people, in the community.</param>
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
