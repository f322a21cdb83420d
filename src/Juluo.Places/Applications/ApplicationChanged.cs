namespace Juluo.Places;

/// <summary>An application for residency went a step further.</summary>
public sealed record ApplicationChanged(ApplicationEvent Now) : IFact;
