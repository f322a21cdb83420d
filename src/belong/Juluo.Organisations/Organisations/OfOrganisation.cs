namespace Juluo.Organisations;

/// <summary>The organisation that a page and its widgets are about.</summary>
public sealed record OfOrganisation(OrganisationId Id)
{
    /// <summary>The dashboard of an organisation's own page, at <c>/organisations/{id}</c>: what other modules have of it. Its widgets take <see cref="OfOrganisation"/>.</summary>
    public const string Dashboard = "organisation";
}
