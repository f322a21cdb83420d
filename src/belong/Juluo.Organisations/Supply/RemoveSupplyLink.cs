namespace Juluo.Organisations;

/// <summary>POST /organisations/{id}/links/removal — removes a link between two organisations.</summary>
[Post("/organisations/{id}/links/removal", OrganisationRights.Own, Then = "/organisations/{id}", Say = "organisations.supply.removed")]
internal sealed class RemoveSupplyLink(UnitOfWork work, Clock clock) : Slice<RemoveSupplyLink.Input, Done>
{
    public sealed record Input(OrganisationId Id, OrganisationId? To = null, SupplyKind Kind = SupplyKind.BuysFrom);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (await new OrganisationRights(work, clock).Refuses(caller, input.Id, stop) is { } refused)
            return refused;
        return input.To is { } to && await new SupplyStore(work).Remove(input.Id, to, input.Kind, stop) ? Done.It : new NotFound();
    }
}
