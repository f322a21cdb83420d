namespace Juluo.Projects;

/// <summary>A person's rights in a project. They depend on the person's relation to its team, not on a role in the community.</summary>
/// <param name="Ask">The right to ask to join the team.</param>
/// <param name="Answer">The right to accept or decline an invitation.</param>
/// <param name="Work">The right to write the log, mark milestones and sign.</param>
/// <param name="Add">The right to add outcomes, files and links, even after the end, because many outcomes come later.</param>
/// <param name="Lead">The right to change its description, admit people and end it.</param>
/// <param name="Reopen">The right to reopen it after its end; if no one leads it, everyone in the team has it.</param>
public sealed record ProjectRights(bool Ask, bool Answer, bool Leave, bool Work, bool Add, bool Lead, bool Reopen)
{
    public const string See = "people.see";
    public const string Start = "projects.start";

    /// <summary>The permission to do anything in projects; the person's part in each decides the rest. Paused people can only read.</summary>
    public const string TakePart = "projects.take-part";

    /// <summary>The permission to step in where a project that the community can see has lost its lead.</summary>
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
