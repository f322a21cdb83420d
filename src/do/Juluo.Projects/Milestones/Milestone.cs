namespace Juluo.Projects;

/// <summary>What a project means to have done by a day.</summary>
public sealed record Milestone(MilestoneId Id, string Name, LocalDate DueOn, LocalDate? ReachedOn)
{
    public const int MostName = 120;
    public const int MostOfAProject = 60;

    public bool IsLate(LocalDate today) => ReachedOn is null && DueOn < today;
}
