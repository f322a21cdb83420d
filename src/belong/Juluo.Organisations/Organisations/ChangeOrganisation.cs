namespace Juluo.Organisations;

/// <summary>POST /organisations/{id} — changes the name, the industry and the description of an organisation.</summary>
[Post(
    "/organisations/{id}",
    OrganisationRights.Own,
    Form = typeof(ShowOrganisation),
    Changes = typeof(ShowOrganisation),
    Say = "organisations.changed"
)]
internal sealed class ChangeOrganisation(UnitOfWork work, Clock clock) : Slice<ChangeOrganisation.Input, Done>
{
    public sealed record Input(OrganisationId Id) : SaidOfOrganisation;

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (await new OrganisationRights(work, clock).Refuses(caller, input.Id, stop) is { } refused)
            return refused;
        var changed = await new OrganisationStore(work, clock).Change(input.Id, input, stop);
        return changed.Failed ? changed.As<Done>() : Done.It;
    }
}
