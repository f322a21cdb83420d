namespace Juluo.Foundation;

/// <summary>The caller looks at the program as a person of another role would see it: never more than they may themselves, and nothing can be done meanwhile.</summary>
/// <param name="Name">Of the role.</param>
public sealed record SeeingAs(LocalizedText Name);
