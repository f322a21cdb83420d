namespace Juluo.Organisations;

/// <summary>POST /organisations/{id}/wants — adds a need or an offer of the organisation.</summary>
[Post("/organisations/{id}/wants", OrganisationRights.Own, Form = typeof(ShowOrganisation), Say = "organisations.want.added")]
internal sealed class AddOrganisationWant(UnitOfWork work, Clock clock) : Slice<AddOrganisationWant.Input, Done>
{
    public sealed record Input(OrganisationId Id, WantKind Kind = WantKind.Need, [Required] string Text = "");

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (await new OrganisationRights(work, clock).Refuses(caller, input.Id, stop) is { } refused)
            return refused;
        return await new OrganisationWantStore(work, clock).Add(input.Id, input.Kind, input.Text, stop);
    }
}
