namespace Juluo.Residencies;

/// <summary>What webhooks are told of an application; without its answers and reasons.</summary>
internal sealed record ApplicationEvent(ApplicationId Application, ResidencyId Residency, PersonId Person, ApplicationState State)
{
    public string Path => $"/applications/{Application}";
}
