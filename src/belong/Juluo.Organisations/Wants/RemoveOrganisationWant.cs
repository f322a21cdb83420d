namespace Juluo.Organisations;

/// <summary>POST /organisations/{id}/wants/{want}/removal — removes a need or an offer of an organisation.</summary>
[Post("/organisations/{id}/wants/{want}/removal", OrganisationRights.Own, Then = "/organisations/{id}", Say = "people.want.removed")]
internal sealed class RemoveOrganisationWant(UnitOfWork work, Clock clock) : Slice<RemoveOrganisationWant.Input, Done>
{
    public sealed record Input(OrganisationId Id, WantId Want);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (await new OrganisationRights(work, clock).Refuses(caller, input.Id, stop) is { } refused)
            return refused;
        return await new OrganisationWantStore(work, clock).End(input.Id, input.Want, stop) ? Done.It : new NotFound();
    }
}
