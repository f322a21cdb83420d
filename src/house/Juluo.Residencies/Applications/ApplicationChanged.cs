namespace Juluo.Residencies;

/// <summary>The state of an application for a residency changed.</summary>
[Named("residencies.application.changed")]
internal sealed record ApplicationChanged(ApplicationEvent Now) : IFact;

/// <summary>The payload of webhooks about an application, without answers and reasons.</summary>
internal sealed record ApplicationEvent(ApplicationId Application, ResidencyId Residency, PersonId Person, ApplicationState State)
{
    public string Path => $"/applications/{Application}";
}
