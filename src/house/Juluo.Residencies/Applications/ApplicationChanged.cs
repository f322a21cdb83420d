namespace Juluo.Residencies;

/// <summary>An application for residency went a step further.</summary>
[Named("residencies.application.changed")]
internal sealed record ApplicationChanged(ApplicationEvent Now) : IFact;
