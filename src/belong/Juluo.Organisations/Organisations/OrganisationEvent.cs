namespace Juluo.Organisations;

/// <summary>The payload of webhooks about an organisation.</summary>
internal sealed record OrganisationEvent(OrganisationId Organisation)
{
    public string Path => $"/organisations/{Organisation}";
}
