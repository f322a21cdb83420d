namespace Juluo.Mentoring;

/// <summary>A trainee's goal: something to learn or to get done, ticked off once it is reached.</summary>
public sealed record MentorshipGoal(MentorshipGoalId Id, string Text, LocalDate? ReachedOn)
{
    public const int MostText = 200;
    public const int MostOfOne = 30;
}

/// <summary>A session of the two people.</summary>
public sealed record MentorshipSession(MentorshipSessionId Id, LocalDate OnDay, int Minutes, string? About)
{
    public const int MostAbout = 1000;
}
