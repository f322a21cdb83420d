namespace Juluo.People;

/// <summary>POST /organisations/{id}/wants/{want}/removal — removes a need or an offer of an organisation.</summary>
[Post("/organisations/{id}/wants/{want}/removal", OrganisationRights.Own, Then = "/organisations/{id}", Say = "people.want.removed")]
internal sealed class RemoveOrganisationWant(UnitOfWork work, Clock clock) : Slice<RemoveOrganisationWant.Input, Done>
{
    public sealed record Input(OrganisationId Id, WantId Want);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (await new OrganisationRights(new(work, clock), work, clock).Refuses(caller, input.Id, stop) is { } refused)
            return refused;
        return
            await work.Do(
                $"""
                update people.organisation_want set ended_at = {clock.Now}
                where community_id = {work.Community} and organisation_id = {input.Id} and id = {input.Want} and ended_at is null
                """,
                stop
            ) == 1
            ? Done.It
            : new NotFound();
    }
}
