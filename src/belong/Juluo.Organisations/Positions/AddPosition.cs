namespace Juluo.Organisations;

/// <summary>POST /organisations/{id}/positions — adds a present or past position of the caller. The visibility set in their profile applies.</summary>
[Post("/organisations/{id}/positions", OrganisationRights.Own, Form = typeof(ShowOrganisation), Say = "organisations.position.added")]
internal sealed class AddPosition(UnitOfWork work, Clock clock) : Slice<AddPosition.Input, Done>
{
    public sealed record Input(
        OrganisationId Id,
        [Required] string Title = "",
        [Required] LocalDate? Since = null,
        LocalDate? Until = null
    );

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (!await new OrganisationStore(work, clock).Has(input.Id, stop))
            return new NotFound();
        if (input.Since is not { } since)
            return new Missing(nameof(input.Since));
        return await new PositionStore(work, clock).Add(input.Id, caller.Self, input.Title, since, input.Until, stop);
    }
}
