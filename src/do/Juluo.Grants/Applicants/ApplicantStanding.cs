namespace Juluo.Grants;

/// <summary>The organisations and projects in whose name a person can apply: they have a position in the organisation or are in the project's team.</summary>
internal sealed class ApplicantStanding(OrganisationsFacade organisations, ProjectsFacade projects)
{
    public sealed record Standing(OrganisationId? Organisation, ProjectId? Project, LocalizedText Name);

    /// <returns>Null if the caller belongs to no organisation or project with this key.</returns>
    public async Task<Standing?> Of(Guid applicant, Caller caller, CancellationToken stop)
    {
        foreach (var (id, name) in await organisations.Of(caller.Self, stop))
            if (id.Value == applicant)
                return new(id, null, name);
        return await projects.Find(new ProjectId(applicant), caller, stop) is { IsMine: true } project
            ? new(null, project.Id, project.Name)
            : null;
    }
}
