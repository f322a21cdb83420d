namespace Juluo.Programmes;

/// <summary>In whose name a person may apply: organisations in which they hold a position, and projects in whose team they are.</summary>
internal sealed class ApplicantStanding(OrganisationsFacade organisations, ProjectsFacade projects)
{
    public sealed record Standing(OrganisationId? Organisation, ProjectId? Project, LocalizedText Name);

    /// <returns>Null: the caller belongs to no organisation and no project of this key.</returns>
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
