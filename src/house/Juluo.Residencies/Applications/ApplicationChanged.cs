namespace Juluo.Residencies;

/// <summary>An application for residency went a step further.</summary>
[Named("residencies.application.changed")]
internal sealed record ApplicationChanged(ApplicationEvent Now) : IFact;

/// <summary>What webhooks send about an application; without its answers and reasons.</summary>
internal sealed record ApplicationEvent(ApplicationId Application, ResidencyId Residency, PersonId Person, ApplicationState State)
{
    public string Path => $"/applications/{Application}";
}
