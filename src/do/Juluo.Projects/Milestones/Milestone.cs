namespace Juluo.Projects;

/// <summary>A goal of a project, to be reached by a day.</summary>
public sealed record Milestone(MilestoneId Id, string Name, LocalDate DueOn, LocalDate? ReachedOn)
{
    public const int MostName = 120;
    public const int MostOfAProject = 60;

    public bool IsLate(LocalDate today) => ReachedOn is null && DueOn < today;
}
