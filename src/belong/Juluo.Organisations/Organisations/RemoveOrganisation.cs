namespace Juluo.Organisations;

/// <summary>POST /organisations/{id}/removal — removes an organisation from the list, with its positions and links. It can be restored.</summary>
[Post(
    "/organisations/{id}/removal",
    OrganisationRights.Own,
    Then = "/organisations",
    Say = "organisations.removed",
    Undo = "/organisations/{id}/return"
)]
internal sealed class RemoveOrganisation(UnitOfWork work, Clock clock) : Slice<RemoveOrganisation.Input, Done>
{
    public sealed record Input(OrganisationId Id);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (await new OrganisationRights(work, clock).Refuses(caller, input.Id, stop) is { } refused)
            return refused;
        return await new OrganisationStore(work, clock).Remove(input.Id, removed: true, stop) ? Done.It : new NotFound();
    }
}
