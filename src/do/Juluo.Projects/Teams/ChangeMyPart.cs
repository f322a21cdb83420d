namespace Juluo.Projects;

/// <summary>POST /projects/{id}/part — changes the caller's role in a project, and whether visitors see their name there.</summary>
[Post("/projects/{id}/part", ProjectRights.TakePart, Form = typeof(ShowProject), Say = "projects.team.part-changed")]
internal sealed class ChangeMyPart(UnitOfWork work, Clock clock) : Slice<ChangeMyPart.Input, Done>
{
    /// <param name="Named">True to let visitors see the name; otherwise they see only the number of people in the team.</param>
    public sealed record Input(ProjectId Id, [Length(TeamMember.MostPart)] string? Part = null, bool Named = false);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (await new ProjectStore(work, clock).Find(input.Id, caller, stop) is not { } project)
            return new NotFound();
        if (!project.IsMine)
            return new ProjectErrors.OnlyForTeam();
        var part = input.Part;
        await new TeamStore(work, clock).SetPart(project.Id, caller.Self, part, input.Named, stop);
        return Done.It;
    }
}
