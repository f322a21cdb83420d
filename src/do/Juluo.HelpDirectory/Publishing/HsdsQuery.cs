namespace Juluo.HelpDirectory;

/// <summary>The parameters of HSDS that select services, as a condition on entries <c>e</c>, and on the places at which they are offered.</summary>
internal sealed class HsdsQuery(UnitOfWork work, HsdsDoor door)
{
    /// <summary>Returns the condition for entries that are listed and match the parameters.</summary>
    /// <param name="since">The entries that changed since the requested time; null if no time is given.</param>
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
    /// Returns the condition for places <c>p</c>: in a postcode, or within a distance in metres from its centre, the average of our places in it. A postcode may be the beginning of a longer
    /// one.
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

    /// <summary>True if the request selects places.</summary>
    public bool AsksForPlaces => door["postcode"] is not null;

    private static Sql Attributes =>
        new("jsonb_array_elements(case jsonb_typeof(e.hsds -> 'attributes') when 'array' then e.hsds -> 'attributes' else '[]' end)");

    // An invalid id matches nothing.
    private string? Id(string name) => door[name] is { } text ? (Guid.TryParse(text, out var id) ? id.ToString() : "none") : null;

    /// <summary>Returns the entries that changed at or after a time; null if no valid time is given. Compares the times here, because they are stored in many formats.</summary>
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
