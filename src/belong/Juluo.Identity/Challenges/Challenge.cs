namespace Juluo.Identity;

/// <summary>A question that stands open in this browser.</summary>
internal sealed record Challenge(Guid? Account, string State);
