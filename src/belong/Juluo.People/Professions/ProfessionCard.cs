namespace Juluo.People;

/// <summary>A profession as other modules see it.</summary>
public sealed record ProfessionCard(ProfessionId Id, LocalizedText Name);
