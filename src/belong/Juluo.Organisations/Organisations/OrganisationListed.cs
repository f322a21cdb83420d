namespace Juluo.Organisations;

/// <summary>An organisation was added to the list, or removed from it.</summary>
[Named("people.organisation.listed")]
internal sealed record OrganisationListed(OrganisationId Organisation, bool Added) : IFact;
