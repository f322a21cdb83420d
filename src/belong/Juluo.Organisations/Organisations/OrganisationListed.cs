namespace Juluo.Organisations;

/// <summary>An organisation was added to the list, or taken off it.</summary>
[Named("people.organisation.listed")]
internal sealed record OrganisationListed(OrganisationId Organisation, bool Added) : IFact;
