namespace Juluo.Joining;

/// <summary>A question to people who want to join.</summary>
/// <param name="Must">True if an answer is required.</param>
public sealed record JoinQuestion(JoinQuestionId Id, LocalizedText Text, bool Must)
{
    public const int Most = 200;
    public const int MostOfThem = 10;
}
