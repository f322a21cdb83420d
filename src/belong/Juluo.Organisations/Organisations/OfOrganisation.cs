namespace Juluo.Organisations;

/// <summary>The organisation that a page and its widgets are about.</summary>
public sealed record OfOrganisation(OrganisationId Id)
{
    /// <summary>The dashboard of an organisation's page, at <c>/organisations/{id}</c>, with widgets of other modules. They take <see cref="OfOrganisation"/>.</summary>
    public const string Dashboard = "organisation";
}
