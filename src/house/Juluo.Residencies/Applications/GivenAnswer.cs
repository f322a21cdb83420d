namespace Juluo.Residencies;

/// <summary>A question as it was asked, and what was answered.</summary>
public sealed record GivenAnswer(ResidencyQuestionId Question, QuestionKind Kind, string Asked, string Answer);
