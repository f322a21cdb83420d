namespace Juluo.Organisations;

/// <summary>POST /organisations/{id}/positions/{position}/end — ends a position today; one begun today is taken for a mistake and removed.</summary>
[Post(
    "/organisations/{id}/positions/{position}/end",
    OrganisationRights.Own,
    Then = "/organisations/{id}",
    Say = "organisations.position.ended"
)]
internal sealed class EndPosition(UnitOfWork work, Clock clock) : Slice<EndPosition.Input, Done>
{
    public sealed record Input(OrganisationId Id, Guid Position);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var today = clock.Today(work.Community.Zone);
        Statement which = $"""
            where community_id = {work.Community} and id = {input.Position}
            and person_id = {caller.Self} and organisation_id = {input.Id} and until is null
            """;
        if (await work.Do($"delete from organisations.position {which} and since >= {today}", stop) == 1)
            return Done.It;
        return await work.Do($"update organisations.position set until = {today} {which}", stop) == 1 ? Done.It : new NotFound();
    }
}
