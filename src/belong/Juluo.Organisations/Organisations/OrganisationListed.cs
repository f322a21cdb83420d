namespace Juluo.Organisations;

/// <summary>Fact: an organisation was added to the list, restored, or removed.</summary>
[Named("people.organisation.listed")]
internal sealed record OrganisationListed(OrganisationId Organisation, bool Added) : IFact;
