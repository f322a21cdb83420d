namespace Juluo.Joining;

/// <summary>What a community asks the people who want to join.</summary>
/// <param name="Must">Has to be answered.</param>
public sealed record JoinQuestion(JoinQuestionId Id, LocalizedText Text, bool Must)
{
    public const int Most = 200;
    public const int MostOfThem = 10;
}
