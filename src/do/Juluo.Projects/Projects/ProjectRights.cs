namespace Juluo.Projects;

/// <summary>What a person may do in a project: decided by how they stand to its team, not by their role in the community.</summary>
/// <param name="Ask">Ask to be taken into the team.</param>
/// <param name="Answer">Accept or decline an invitation.</param>
/// <param name="Work">Write the log, mark milestones, sign.</param>
/// <param name="Add">Add outcomes, files and links: also when it has ended, for much comes of a project later.</param>
/// <param name="Lead">Change what it says, take people in, end it.</param>
/// <param name="Reopen">Go on with it after it has ended; where no one leads it, each of the team may.</param>
public sealed record ProjectRights(bool Ask, bool Answer, bool Leave, bool Work, bool Add, bool Lead, bool Reopen)
{
    public const string See = "people.see";
    public const string Start = "projects.start";

    /// <summary>To do anything in projects; what, their part in each says. Paused people look on.</summary>
    public const string TakePart = "projects.take-part";

    /// <summary>To step in where a project that the community sees has lost its lead.</summary>
    public const string Manage = "projects.manage";

    public static ProjectRights Of(Project project, Caller caller)
    {
        if (!caller.May(TakePart))
            return new(false, false, project.IsMine, false, false, false, false);
        var going = project.EndedAt is null;
        var lead = project.Leads || (!project.Led && caller.May(Manage) && project.Visibility != ProjectVisibility.Team);
        return new(
            Ask: going && project.Mine is null,
            Answer: going && project.Mine == TeamState.Invited,
            Leave: project.Mine is TeamState.Here or TeamState.Asked,
            Work: going && project.IsMine,
            Add: project.IsMine,
            Lead: going && lead,
            Reopen: !going && (lead || (!project.Led && project.IsMine))
        );
    }
}
