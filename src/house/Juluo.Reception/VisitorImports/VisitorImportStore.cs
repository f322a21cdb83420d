namespace Juluo.Reception;

/// <summary>Writes imported visitors, and the badge numbers of their days.</summary>
internal sealed class VisitorImportStore(UnitOfWork work, Clock clock)
{
    /// <summary>Finds the ids that were imported before or exported from here, each with the visitor's key.</summary>
    public async Task<Dictionary<string, string>> Known(IReadOnlyCollection<string> ids, CancellationToken stop) => (
            await work.List<(string Called, Guid Id)>(
                $"""
                select external_id, id from reception.visitor where community_id = {work.Community} and external_id = any({ids.ToArray()})
                union select id::text, id from reception.visitor where community_id = {work.Community} and id::text = any({ids.ToArray()})
                """,
                stop
            )
        ).DistinctBy(k => k.Called).ToDictionary(k => k.Called, k => k.Id.ToString(), StringComparer.Ordinal);

    /// <returns>The number of visitors added. If two imports write the same visitor at once, constraint <c>one_visitor_of_an_external_id</c> lets one through.</returns>
    public async Task<int> Add(IReadOnlyList<VisitorRow> rows, Caller caller, CancellationToken stop)
    {
        foreach (var site in rows.Where(r => r.Came is not null).Select(r => r.Site.Id).Distinct().OrderBy(s => s.Value))
            await VisitorStore.LockBadges(work, site, stop);
        var (names, companies) = (rows.Select(r => r.Details.Name), rows.Select(r => r.Details.Company));
        var (emails, notes) = (rows.Select(r => r.Details.Email), rows.Select(r => r.Details.Note));
        var (hosts, asked) = (rows.Select(r => r.Host), rows.Select(r => r.AskedFor));
        var days = rows.Select(r => r.Expected ? r.Day : (LocalDate?)null);
        var (times, externalIds) = (rows.Select(r => r.Expected ? r.Time : null), rows.Select(r => r.ExternalId));
        // Sent as text: the driver cannot infer the type of an array of moments that begins with null.
        static string? Text(Instant? at) => at is { } moment ? InstantPattern.ExtendedIso.Format(moment) : null;
        var (came, cameOn) = (rows.Select(r => Text(r.Came)), rows.Select(r => r.CameOn));
        var (left, ended) = (rows.Select(r => Text(r.Left)), rows.Select(r => r.Ended is { } end ? EnumWord.Of(end) : null));
        var added = await work.List<Guid>(
            $"""
            insert into reception.visitor (community_id, id, site_id, host_id, asked_for, name, company, email, note, language,
              expected_on, expected_time, came_on, came_at, number, left_at, ended, made_at, made_by, external_id)
            select {work.Community}, b.id, b.site, b.host, b.asked, b.name, b.company, b.email, b.note, {caller.Community.Language},
              b.day, b.minute, b.came_on, b.came::timestamptz, case when b.came_on is not null then row_number() over (partition by b.site, b.came_on order by b.ord)
                + coalesce((select max(v.number) from reception.visitor v where v.community_id = {work.Community} and v.site_id = b.site
                  and v.came_on = b.came_on), 0) end, b.left_at::timestamptz, b.ended, {clock.Now}, {caller.Person}, b.external
            from unnest({rows.Select(_ => Id.New<VisitorId>(clock))}::uuid[], {rows.Select(r => r.Site.Id)}::uuid[], {hosts}::uuid[],
              {asked}::text[], {names}::text[], {companies}::text[], {emails}::text[], {notes}::text[], {days}::date[], {times}::int[],
              {cameOn}::date[], {came}::text[], {left}::text[], {ended}::text[], {externalIds}::text[]) with ordinality
              as b (id, site, host, asked, name, company, email, note, day, minute, came_on, came, left_at, ended, external, ord)
            on conflict on constraint one_visitor_of_an_external_id do nothing returning id
            """,
            stop
        );
        return added.Count;
    }
}
