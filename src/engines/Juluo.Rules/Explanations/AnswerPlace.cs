namespace Juluo.Rules;

/// <summary>Identifies an answer: a question asked once, a question in a row (counted from 0), or the number of rows of a list.</summary>
/// <param name="List">The list; null for a question asked once.</param>
/// <param name="Row">The row; -1 for the list as a whole.</param>
/// <param name="Question">The question; null for the list as a whole.</param>
public readonly record struct AnswerPlace(string? List, int Row, string? Question);
