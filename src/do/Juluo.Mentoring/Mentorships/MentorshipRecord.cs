namespace Juluo.Mentoring;

/// <summary>What a trainee means to learn or to get done, ticked off when it is.</summary>
public sealed record MentorshipGoal(MentorshipGoalId Id, string Text, LocalDate? ReachedOn)
{
    public const int MostText = 200;
    public const int MostOfOne = 30;
}

/// <summary>A time that the two spent on it.</summary>
public sealed record MentorshipSession(MentorshipSessionId Id, LocalDate OnDay, int Minutes, string? About)
{
    public const int MostAbout = 1000;
}
