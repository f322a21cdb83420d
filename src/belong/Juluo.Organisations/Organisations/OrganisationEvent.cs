namespace Juluo.Organisations;

/// <summary>What webhooks receive about an organisation.</summary>
internal sealed record OrganisationEvent(OrganisationId Organisation)
{
    public string Path => $"/organisations/{Organisation}";
}
