namespace Juluo.People;

/// <summary>POST /organisations/{id}/positions — I work, or worked, there. Who shows it, says their profile.</summary>
[Post(
    "/organisations/{id}/positions",
    OrganisationRights.Own,
    Form = typeof(ShowOrganisation),
    Then = "/organisations/{id}",
    Say = "people.position.added"
)]
internal sealed class AddPosition(UnitOfWork work, Clock clock) : Slice<AddPosition.Input, Done>
{
    public sealed record Input(OrganisationId Id, string Title = "", LocalDate? Since = null, LocalDate? Until = null);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if ((await new OrganisationReader(work, clock).Read(input.Id, stop)).Count == 0)
            return new NotFound();
        if (input.Since is not { } since)
            return new Missing(nameof(input.Since));
        return await new OrganisationStore(work, clock).Hold(input.Id, caller.Self, input.Title, since, input.Until, stop);
    }
}
