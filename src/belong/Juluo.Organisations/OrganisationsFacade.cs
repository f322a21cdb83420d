namespace Juluo.Organisations;

/// <summary>Façade over organisations for other modules: names, positions, and the organisations for which a person may speak.</summary>
public sealed class OrganisationsFacade(UnitOfWork work, Clock clock, ProfessionsFacade professions)
{
    /// <summary>Returns the listed organisations in which a person holds a position today, sorted by name.</summary>
    public Task<List<(OrganisationId Id, LocalizedText Name)>> Of(PersonId person, CancellationToken stop)
    {
        var today = clock.Today(work.Community.Zone);
        return Names(
            $"""
            and o.removed_at is null and exists (
              select from organisations.position p where p.community_id = {work.Community} and p.organisation_id = o.id
                and p.person_id = {person} and p.since <= {today} and (p.until is null or p.until > {today}))
            """,
            stop
        );
    }

    /// <summary>Returns the names of organisations by id, including removed ones.</summary>
    public Task<List<(OrganisationId Id, LocalizedText Name)>> Named(IReadOnlyCollection<OrganisationId> ids, CancellationToken stop) =>
        Names($"and o.id = any ({ids.ToArray()})", stop);

    /// <summary>Finds listed organisations whose name equals a typed text, such as a funder. Texts without a match are left out.</summary>
    public async Task<Dictionary<string, LocalizedText>> Typed(IEnumerable<string> names, CancellationToken stop)
    {
        var typed = names.Distinct(StringComparer.Ordinal).ToArray();
        return typed.Length == 0
            ? []
            : (await Names($"and o.removed_at is null and o.name = any ({typed})", stop))
                .DistinctBy(o => o.Name.Zh)
                .ToDictionary(o => o.Name.Zh, o => o.Name, StringComparer.Ordinal);
    }

    /// <summary>Returns the listed organisations of kind agency, sorted by name.</summary>
    public Task<List<(OrganisationId Id, LocalizedText Name)>> Agencies(CancellationToken stop) =>
        Names($"and o.removed_at is null and o.kind = {OrganisationKind.Agency}", stop);

    /// <summary>Returns the pairs of an organisation and a person who held a position in it and holds none there today or later.</summary>
    public async Task<HashSet<(OrganisationId Organisation, PersonId Person)>> Former(
        IReadOnlyCollection<OrganisationId> ids,
        CancellationToken stop
    ) =>
        [
            .. await work.List<(OrganisationId, PersonId)>(
                $"""
                select p.organisation_id, p.person_id from organisations.position p
                where p.community_id = {work.Community} and p.organisation_id = any ({ids.ToArray()})
                group by p.organisation_id, p.person_id
                having coalesce(max(coalesce(p.until, 'infinity')) <= {clock.Today(work.Community.Zone)}, false)
                """,
                stop
            ),
        ];

    private Task<List<(OrganisationId Id, LocalizedText Name)>> Names(Statement those, CancellationToken stop) =>
        work.List<(OrganisationId, LocalizedText)>(
            $"""
            select o.id, o.name as name_zh, coalesce(o.latin_name, o.name) as name_en from organisations.organisation o
            where o.community_id = {work.Community} {those} order by o.name, o.id
            """,
            stop
        );

    /// <summary>Adds organisations with their positions, links, needs and offers. Stops at the first error and returns it; the caller has to roll back.</summary>
    public async Task<Outcome<OrganisationId[]>> Add(IReadOnlyList<NewOrganisation> organisations, CancellationToken stop)
    {
        var store = new OrganisationStore(work, clock);
        var (positions, supply, postings) = (
            new PositionStore(work, clock),
            new SupplyStore(work),
            new OrganisationPostingStore(work, clock)
        );
        var industries = await professions.Ensure(organisations.Select(o => o.Trade).OfType<LocalizedText>(), stop);
        var ids = new Dictionary<string, OrganisationId>(StringComparer.Ordinal);
        foreach (var one in organisations)
        {
            var industry = one.Trade is { } name ? industries[name] : (ProfessionId?)null;
            var added = await store.Add(
                new(one.Name, one.LatinName, one.Kind, industry, one.Sentence, one.Site, one.Outside),
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
                if (await supply.Add(ids[one.Name], ids[other], kind, null, stop) is { Failed: true } wrong)
                    return wrong.As<OrganisationId[]>();
            foreach (var (person, title, since) in one.People)
                if (await positions.Add(ids[one.Name], person, title, since, null, stop) is { Failed: true } wrong)
                    return wrong.As<OrganisationId[]>();
            foreach (var (kind, text) in one.Postings)
                if (await postings.Add(ids[one.Name], kind, text, stop) is { Failed: true } wrong)
                    return wrong.As<OrganisationId[]>();
        }
        return organisations.Select(o => ids[o.Name]).ToArray();
    }

    /// <summary>Returns all listed organisations, by name.</summary>
    public Task<List<OrganisationCard>> All(CancellationToken stop) => new OrganisationReader(work, clock, professions).All(stop);

    /// <summary>Returns the people who hold a position in each listed organisation today, regardless of visibility: for statistics and permissions only.</summary>
    public async Task<ILookup<OrganisationId, PersonId>> People(CancellationToken stop)
    {
        var today = clock.Today(work.Community.Zone);
        return (
            await work.List<(OrganisationId Organisation, PersonId Person)>(
                $"""
                select distinct p.organisation_id, p.person_id from organisations.position p
                join organisations.organisation o on o.community_id = p.community_id and o.id = p.organisation_id and o.removed_at is null
                where p.community_id = {work.Community} and p.since <= {today} and (p.until is null or p.until > {today})
                """,
                stop
            )
        ).ToLookup(r => r.Organisation, r => r.Person);
    }
}
