namespace Juluo.Organisations;

/// <summary>An organisation was written down, or taken off the list.</summary>
[Named("people.organisation.listed")]
internal sealed record OrganisationListed(OrganisationId Organisation, bool Added) : IFact;
