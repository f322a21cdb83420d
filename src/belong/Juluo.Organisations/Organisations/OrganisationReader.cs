namespace Juluo.Organisations;

/// <summary>Reads listed organisations with the number of people who work there today. The names of their industries come from the People module.</summary>
internal sealed class OrganisationReader(UnitOfWork work, Clock clock, ProfessionsFacade professions)
{
    private sealed record Row(
        OrganisationId Id,
        string Name,
        string? LatinName,
        OrganisationKind Kind,
        ProfessionId? Trade,
        string? Sentence,
        string? Site,
        bool Outside,
        int People
    );

    /// <summary>Returns all listed organisations, by name.</summary>
    public async Task<List<OrganisationCard>> All(CancellationToken stop)
    {
        var rows = await work.List<Row>(
            $"""
            select o.id, o.name, o.latin_name, o.kind, o.trade_id as trade, o.sentence, o.site, o.outside,
              (select count(distinct p.person_id) from organisations.position p where p.community_id = o.community_id
                and p.organisation_id = o.id
                and daterange(p.since, p.until) @> {clock.Today(work.Community.Zone)}::date)::int as people
            from organisations.organisation o where o.community_id = {work.Community} and o.removed_at is null
            order by o.name collate "zh-Hant-x-icu", o.id
            """,
            stop
        );
        var industries = await professions.Named([.. rows.Select(r => r.Trade).OfType<ProfessionId>().Distinct()], stop);
        return
        [
            .. rows.Select(r => new OrganisationCard(
                r.Id,
                r.Name,
                r.LatinName,
                r.Kind,
                r.Trade is { } industry ? industries[industry] : null,
                r.Sentence,
                r.Site,
                r.Outside,
                r.People
            )),
        ];
    }
}
