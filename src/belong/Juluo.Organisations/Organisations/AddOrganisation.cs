namespace Juluo.Organisations;

/// <summary>POST /organisations — adds an organisation. The person who added it and people who work there may change it.</summary>
[Post(
    "/organisations",
    OrganisationRights.Own,
    Form = typeof(ListOrganisations),
    Then = "/organisations/{Id}",
    Say = "organisations.added"
)]
internal sealed class AddOrganisation(UnitOfWork work, Clock clock) : Slice<AddOrganisation.Input, AddOrganisation.Output>
{
    public sealed record Input : SaidOfOrganisation;

    public sealed record Output(OrganisationId Id) : ICreated<OrganisationId>;

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var added = await new OrganisationStore(work, clock).Add(input, caller.Self, stop);
        return added.Failed ? added.As<Output>() : new Output(added.Value);
    }
}
