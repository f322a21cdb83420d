namespace Juluo.People;

/// <summary>POST /organisations/{id}/positions/{position}/end — I no longer work there, from today on; one begun today was a mistake and is gone.</summary>
[Post("/organisations/{id}/positions/{position}/end", OrganisationRights.Own)]
internal sealed class EndPosition(Work work, Clock clock) : Slice<EndPosition.Input, Done>
{
    public sealed record Input(OrganisationId Id, Guid Position);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        object?[] values =
        [
            work.Community.Id.Value,
            input.Position,
            caller.Self.Value,
            clock.Today(work.Community.Zone).ToDateOnly(),
            input.Id.Value,
        ];
        const string Which = "where community_id = $1 and id = $2 and person_id = $3 and organisation_id = $5 and until is null";
        await using (var mistake = work.Command($"delete from people.position {Which} and since >= $4", values))
            if (await mistake.ExecuteNonQueryAsync(stop) == 1)
                return Done.It;
        await using var end = work.Command($"update people.position set until = $4 {Which}", values);
        return await end.ExecuteNonQueryAsync(stop) == 1 ? Done.It : new NotFound();
    }

    protected override Next After(Input input, Done output, Caller caller) => new($"/organisations/{input.Id}", "people.position.ended");
}
