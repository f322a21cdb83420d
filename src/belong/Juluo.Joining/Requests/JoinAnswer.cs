namespace Juluo.Joining;

/// <summary>A question as it was asked, and what was answered.</summary>
public sealed record JoinAnswer(string Question, string Answer);
