namespace Juluo.Residencies;

/// <summary>An application for residency went a step further.</summary>
[Named("residencies.application.changed")]
public sealed record ApplicationChanged(ApplicationEvent Now) : IFact;
