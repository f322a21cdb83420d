namespace Juluo.Rounds;

/// <summary>A circle or an organisation in whose name a person applies.</summary>
public sealed record RoundGroup(Guid Id, bool IsCircle, LocalizedText Name);
