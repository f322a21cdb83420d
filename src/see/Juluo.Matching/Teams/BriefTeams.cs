namespace Juluo.Matching;

/// <summary>A brief, and teams that could answer it.</summary>
/// <param name="Joins">The reader is one of each team.</param>
public sealed record BriefTeams(Brief Brief, bool Joins, IReadOnlyList<TeamSuggestion> Teams);
