namespace Juluo.HelpDirectory;

/// <summary>The parameters of HSDS that ask for services, as a condition on entries <c>e</c>, and the places at which they are asked for.</summary>
internal sealed class HsdsQuery(UnitOfWork work, HsdsDoor door)
{
    /// <summary>Which entries: those that are listed, and fit.</summary>
    /// <param name="since">Those that changed since the moment that is asked for; null: none is.</param>
    public Statement Entries(IReadOnlyCollection<HelpEntryId>? since)
    {
        var words = HelpFinder.Words(door["search"]);
        var (organisation, term, taxonomy) = (Id("organization_id"), Id("taxonomy_term_id"), Id("taxonomy_id"));
        var (anyOrganisation, anyTerm, anyTaxonomy) = (organisation is null, term is null, taxonomy is null);
        var whenever = since is null;
        return $"""
            e.community_id = {work.Community} and e.status in ('active', 'temporarily closed')
              and not exists (select from unnest({words}) w (said) where strpos(e.words, said) = 0)
              and ({anyOrganisation} or e.organisation_id::text = {organisation} or lower(e.hsds ->> 'organization_id') = {organisation})
              and ({anyTerm} or exists (select from {Attributes} a (it) where lower(it -> 'taxonomy_term' ->> 'id') = {term}))
              and ({anyTaxonomy} or exists (select from {Attributes} a (it)
                where lower(coalesce(it -> 'taxonomy_term' -> 'taxonomy_detail' ->> 'id', it -> 'taxonomy_term' ->> 'taxonomy_id')) = {taxonomy}))
              and ({whenever} or e.id = any({since ?? []}))
            """;
    }

    /// <summary>
    /// Which places <c>p</c>: those in a postcode, or within metres of its middle, which is that of the places that we know to be in it. A postcode may be the beginning of a longer one.
    /// </summary>
    public Statement Places()
    {
        if (door["postcode"] is not { } typed)
            return $"true";
        var postcode = typed.Replace(" ", "", StringComparison.Ordinal).ToUpperInvariant();
        if (
            !double.TryParse(
                door["proximity"],
                System.Globalization.NumberStyles.Float,
                System.Globalization.CultureInfo.InvariantCulture,
                out var metres
            )
        )
            return $"helpdirectory.is_in(p.hsds, {postcode})";
        return $"""
            (select helpdirectory.kilometres(avg(c.latitude), avg(c.longitude), p.latitude, p.longitude) * 1000 <= {metres} from helpdirectory.place c
              where c.community_id = {work.Community} and helpdirectory.is_in(c.hsds, {postcode}))
            """;
    }

    /// <summary>Places are asked for.</summary>
    public bool AsksForPlaces => door["postcode"] is not null;

    private static Sql Attributes =>
        new("jsonb_array_elements(case jsonb_typeof(e.hsds -> 'attributes') when 'array' then e.hsds -> 'attributes' else '[]' end)");

    // A key that is none is no one's.
    private string? Id(string name) => door[name] is { } text ? (Guid.TryParse(text, out var id) ? id.ToString() : "none") : null;

    /// <summary>What changed at a moment or after it. Moments are written in many ways: they are held against each other here.</summary>
    public async Task<List<HelpEntryId>?> Since(CancellationToken stop)
    {
        if (door["modified_after"] is not { } text || Moment(text) is not { } since)
            return null;
        var all = await work.List<(HelpEntryId Id, string? At)>(
            $"select e.id, e.hsds ->> 'last_modified' from helpdirectory.entry e where e.community_id = {work.Community}",
            stop
        );
        return all.FindAll(e => e.At is { } at && Moment(at) is { } moment && moment >= since).ConvertAll(e => e.Id);
    }

    private static Instant? Moment(string text) =>
        OffsetDateTimePattern.ExtendedIso.Parse(text) is { Success: true } moment ? moment.Value.ToInstant()
        : LocalDatePattern.Iso.Parse(text) is { Success: true } day ? day.Value.AtMidnight().InUtc().ToInstant()
        : null;
}
