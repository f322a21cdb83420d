namespace Juluo.Organisations;

/// <summary>What webhooks are told of an organisation.</summary>
internal sealed record OrganisationEvent(OrganisationId Organisation)
{
    public string Path => $"/organisations/{Organisation}";
}
