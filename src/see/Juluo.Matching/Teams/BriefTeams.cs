namespace Juluo.Matching;

/// <summary>A brief, and teams that could carry it out.</summary>
/// <param name="Joins">True if the reader is part of each team.</param>
public sealed record BriefTeams(Brief Brief, bool Joins, IReadOnlyList<TeamSuggestion> Teams);
