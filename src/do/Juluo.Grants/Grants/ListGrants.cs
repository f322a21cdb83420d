namespace Juluo.Grants;

/// <summary>GET /grants — lists the grants: open ones by deadline, those that open later, then closed ones. Visitors read the public ones.</summary>
[Get("/grants", Requires.Nothing, Page = typeof(GrantsPage))]
public sealed class ListGrants(UnitOfWork work, Clock clock, OrganisationsFacade organisations) : Slice<Nothing, ListGrants.Output>
{
    private const int Most = 200;

    public sealed record Output(IReadOnlyList<Grant> Programmes, LocalDate Today, bool MayPost, bool MayManage, bool Visitor);

    public override async Task<Outcome<Output>> Handle(Nothing input, Caller caller, CancellationToken stop)
    {
        var member = caller.May(GrantRights.See);
        return new Output(
            await Grant.WithFunders(await new GrantStore(work, clock).All(caller.Person, member, Most, stop), organisations, stop),
            clock.Today(caller.Community.Zone),
            caller.May(GrantRights.Post),
            caller.May(GrantRights.Manage),
            !member
        );
    }
}
