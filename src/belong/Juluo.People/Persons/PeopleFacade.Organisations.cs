namespace Juluo.People;

public sealed partial class PeopleFacade
{
    /// <summary>Adds the usual trades with their groups and official codes; what is in the list already is kept and completed.</summary>
    public Task AddUsualTrades(CancellationToken stop) => new UsualTrades(work, clock).Take(stop);

    /// <summary>Adds organisations with their positions and links, in order; the first that is wrong ends it.</summary>
    public async Task<Outcome<OrganisationId[]>> AddOrganisations(IReadOnlyList<NewOrganisation> organisations, CancellationToken stop)
    {
        var store = new OrganisationStore(work, clock);
        var trades = await terms.Ensure(TermList.Trades, organisations.Select(o => o.Trade).OfType<Term>(), stop);
        var ids = new Dictionary<string, OrganisationId>(StringComparer.Ordinal);
        foreach (var one in organisations)
        {
            var added = await store.Add(
                new(
                    one.Name,
                    one.LatinName,
                    one.Kind,
                    one.Trade is { } trade ? new TradeId(trades[trade]) : null,
                    one.Sentence,
                    one.Site,
                    one.Outside
                ),
                by: null,
                stop
            );
            if (added.Failed)
                return added.As<OrganisationId[]>();
            ids[one.Name] = added.Value;
        }
        foreach (var one in organisations)
        {
            foreach (var (kind, other) in one.Supplies)
                if (await store.Link(ids[one.Name], ids[other], kind, null, stop) is { Failed: true } wrong)
                    return wrong.As<OrganisationId[]>();
            foreach (var (person, title, since) in one.People)
                if (await store.Hold(ids[one.Name], person, title, since, null, stop) is { Failed: true } wrong)
                    return wrong.As<OrganisationId[]>();
            foreach (var (kind, text) in one.Wants)
                if (await store.Want(ids[one.Name], kind, text, stop) is { Failed: true } wrong)
                    return wrong.As<OrganisationId[]>();
        }
        return organisations.Select(o => ids[o.Name]).ToArray();
    }
}
