namespace Juluo.Passports;

/// <summary>GET /passports — shows the desk the check-in of members of allied communities, and what the communities owe each other by month.</summary>
[Get("/passports", SpacesModule.Reception, Page = typeof(PassportsPage))]
public sealed class ListPassports(
    UnitOfWork work,
    Clock clock,
    Microsoft.AspNetCore.DataProtection.IDataProtectionProvider protection,
    AlliancesFacade alliances,
    Communities communities,
    Sites sites
) : Slice<Nothing, ListPassports.Output>
{
    private const int Most = 100;

    public sealed record Output(
        IReadOnlyList<string> Allies,
        IReadOnlyList<Site> Sites,
        Money Rate,
        IReadOnlyList<PassportBalance> Balances,
        IReadOnlyDictionary<CommunityId, string> Houses,
        bool MayManage
    );

    public override async Task<Outcome<Output>> Handle(Nothing input, Caller caller, CancellationToken stop)
    {
        var store = new PassportStore(work, clock, protection);
        var balances = await store.Balances(Most, stop);
        var allies = await alliances.Sharing(Sharing.Passes, stop);
        var houses = new Dictionary<CommunityId, string>();
        foreach (var id in allies.Concat(balances.Select(b => b.Other)).Distinct())
            houses[id] = (await communities.Of(id, stop)).Name.In(caller.Language);
        return new Output(
            [.. allies.Select(a => houses[a]).Order(StringComparer.CurrentCulture)],
            [.. (await sites.All(stop)).Where(s => s.ClosedAt is null)],
            await store.Rate(stop),
            balances,
            houses,
            caller.May(SpacesModule.Manage)
        );
    }
}
