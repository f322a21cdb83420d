namespace Juluo.Seasons;

/// <summary>A circle or an organisation in whose name a person applies.</summary>
public sealed record SeasonGroup(Guid Id, bool IsCircle, LocalizedText Name);
