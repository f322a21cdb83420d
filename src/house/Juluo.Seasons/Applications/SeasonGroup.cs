namespace Juluo.Seasons;

/// <summary>A circle or an organisation on whose behalf a person applies.</summary>
public sealed record SeasonGroup(Guid Id, bool IsCircle, LocalizedText Name);
