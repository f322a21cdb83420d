namespace Juluo.HelpDirectory;

/// <summary>
/// Finds entries by words, kind, language, hours and distance, a page at a time, and counts the results of each further choice. The database does this with the traits of entries; only
/// the entries on the page, and those whose hours are not weekly, are loaded completely.
/// </summary>
internal sealed class HelpFinder(UnitOfWork work, Clock clock)
{
    private const int MostWords = 8;
    private const int MostLetters = 100;
    private const int OpenNow = -1;
    private const int Unknown = 99;
    private readonly HelpEntryStore store = new(work, clock);

    /// <summary>The position of an entry in a list: its sort key.</summary>
    internal sealed record Place(double Rank, string Name, HelpEntryId Id);

    /// <param name="Page">The entries of the page.</param>
    /// <param name="Next">The position of the page's last entry; null if it is the last page.</param>
    /// <param name="Nearly">True if no entry has all the words, and the results have similar names instead.</param>
    public sealed record Found(
        IReadOnlyList<HelpEntry> Page,
        Place? Next,
        int Count,
        bool Nearly,
        IReadOnlyDictionary<string, int> Kinds,
        IReadOnlyDictionary<string, int> Languages,
        IReadOnlyDictionary<string, int> Open
    );

    /// <summary>Returns the days that can be chosen: seven days from today.</summary>
    public static IEnumerable<LocalDate> Days(LocalDate today) => Enumerable.Range(0, 7).Select(today.PlusDays);

    public static string Word(IsoDayOfWeek day) => day.ToString().ToLowerInvariant();

    /// <param name="from">The person's position; null if it is not given.</param>
    /// <param name="after">The position of the previous page's last entry.</param>
    public async Task<Found> Find(
        HelpQuestion asked,
        (double Latitude, double Longitude)? from,
        Place? after,
        int most,
        CancellationToken stop
    )
    {
        await store.ReadTraits(stop);
        var found = await Find(asked, Words(asked.Q), null, from, after, most, stop);
        if (found.Count > 0 || asked.Q is null || await Nearly(asked, stop) is not { Count: > 0 } nearly)
            return found;
        return await Find(asked, [], nearly, from, after, most, stop) with { Nearly = true };
    }

    /// <summary>Counts the listed or the closed entries, and those that are listed but have not been checked for <see cref="HelpEntry.StaleMonths"/> months.</summary>
    public async Task<(int All, int Stale)> Count(bool closed, CancellationToken stop)
    {
        var long_ = LocalDatePattern.Iso.Format(clock.Today(work.Community.Zone).PlusMonths(-HelpEntry.StaleMonths));
        return await work.Find<(int All, int Stale)>(
            $"""
            select count(*)::int, (count(*) filter (where status in ('active', 'temporarily closed') and (checked_on is null or checked_on < {long_})))::int
            from helpdirectory.entry where community_id = {work.Community} and (status in ('active', 'temporarily closed')) <> {closed}
            """,
            stop
        );
    }

    private async Task<Found> Find(
        HelpQuestion asked,
        string[] words,
        IReadOnlyList<HelpEntryId>? among,
        (double Latitude, double Longitude)? from,
        Place? after,
        int most,
        CancellationToken stop
    )
    {
        var fitting = Fitting(asked, words, among, from, await Irregular(asked, words, among, stop));
        // A single statement, so that the rows are read once for both the counts and the page.
        var rows = await work.List<(string What, string Value, int Count, double Rank)>(
            $"""
            {fitting}
            select 'all', '', count(*)::int, 0::float8 from m where kind_fits and speaks_fits and open_fits
            union all select 'kind', k, count(*)::int, 0 from m, unnest(m.kinds) k where speaks_fits and open_fits group by k
            union all select 'speaks', l, count(*)::int, 0 from m, unnest(m.languages) l where kind_fits and open_fits group by l
            union all select 'open', d::text, count(*)::int, 0 from m, unnest(m.days) d where kind_fits and speaks_fits group by d
            union all select 'open', 'now', count(*)::int, 0 from m where kind_fits and speaks_fits and ahead = {OpenNow} having count(*) > 0
            union all select 'page', id || name, row_number() over (order by rank, name collate "C", id)::int, rank from (
              select id, name, rank from m where kind_fits and speaks_fits and open_fits
                and ({after
                is null} or (rank, name collate "C", id) > ({after?.Rank}::float8, {after?.Name}::text collate "C", {after?.Id}::uuid))
              order by rank, name collate "C", id limit {most + 1}) page
            """,
            stop
        );
        const int KeyLength = 36;
        var counts = rows.FindAll(r => r.What != "page");
        var places = rows.FindAll(r => r.What == "page")
            .OrderBy(r => r.Count)
            .Select(r => new Place(r.Rank, r.Value[KeyLength..], new(Guid.Parse(r.Value[..KeyLength]))))
            .ToList();
        var shown = places.Take(most).ToList();
        var read = (await store.Of(shown.ConvertAll(p => p.Id), stop)).ToDictionary(d => d.Id, d => d.Entry());
        Dictionary<string, int> Of(string what) =>
            counts.Where(c => c.What == what).ToDictionary(c => c.Value, c => c.Count, StringComparer.Ordinal);
        return new(
            [.. shown.Where(p => read.ContainsKey(p.Id)).Select(p => read[p.Id])],
            places.Count > most ? shown[^1] : null,
            counts.First(c => c.What == "all").Count,
            false,
            Of("kind"),
            Of("speaks"),
            Of("open")
                .ToDictionary(o => int.TryParse(o.Key, out var day) ? Word((IsoDayOfWeek)day) : o.Key, o => o.Value, StringComparer.Ordinal)
        );
    }

    // Rows m: entries that match the words, whether they match each choice, and their rank: matches in the name first, then by distance, or open now and opening soonest.
    private Statement Fitting(
        HelpQuestion asked,
        string[] words,
        IReadOnlyList<HelpEntryId>? among,
        (double Latitude, double Longitude)? from,
        IReadOnlyList<(HelpEntryId Id, int Ahead, string Days)> irregular
    )
    {
        var now = clock.Now.InZone(work.Community.Zone).LocalDateTime;
        var (minute, day) = (HelpTraits.Minute(now), (int)now.DayOfWeek);
        var (kind, speaks) = (asked.Kind is { } k ? Snake.Case(k.ToString()) : null, asked.Speaks);
        var (isNow, on) = (
            asked.Open == HelpQuestion.Now,
            Enum.TryParse<IsoDayOfWeek>(asked.Open, ignoreCase: true, out var named) ? (int)named : 0
        );
        var (ids, aheads, days) = (
            irregular.Select(i => i.Id).ToList(),
            irregular.Select(i => i.Ahead).ToList(),
            irregular.Select(i => i.Days).ToList()
        );
        Statement distance = from is { } here ? Distance(here.Latitude, here.Longitude) : (Statement)$"ahead";
        return $"""
            with e as materialized (
              select e.id, e.name, e.kinds, e.languages, e.words,
                case when e.status <> 'active' then {Unknown - 1} when r.id is not null then r.ahead
                  when e.week @> {minute} then {OpenNow} when e.week && int4range({minute}, {day * 1440}) then 0
                  else coalesce((select min((d - {day} + 6) % 7 + 1) from unnest(e.days) d), {Unknown}) end as ahead,
                case when e.status <> 'active' then array[]::int[] when r.id is not null then string_to_array(r.days, ',')::int[] else e.days end as days
              from helpdirectory.entry e left join unnest({ids}, {aheads}, {days}) r (id, ahead, days) on r.id = e.id
              where e.community_id = {work.Community} and {Says(asked, words, among)}
            ), m as materialized (
              select id, name, kinds, languages, days, ahead,
                ({kind}::text is null or {kind} = any(kinds)) as kind_fits, ({speaks}::text is null or {speaks} = any(languages)) as speaks_fits,
                ({asked.Open is null} or ({isNow} and ahead = {OpenNow}) or {on} = any(days)) as open_fits,
                (case when {words.Length > 0} and strpos(split_part(words, E'\n', 1), {(
                words.Length > 0 ? words[0] : ""
            )}) = 0 then 1e6 else 0 end + {distance})::float8 as rank
              from e
            )
            """;
    }

    private Statement Says(HelpQuestion asked, string[] words, IReadOnlyList<HelpEntryId>? among)
    {
        var concepts = words.Select(w => string.Join(' ', Concepts.Of(w))).ToList();
        var long_ = LocalDatePattern.Iso.Format(clock.Today(work.Community.Zone).PlusMonths(-HelpEntry.StaleMonths));
        return $"""
            (e.status in ('active', 'temporarily closed')) <> {asked.Closed}
              and (not {asked.Stale} or e.checked_on is null or e.checked_on < {long_})
              and ({among is null} or e.id = any({among ?? []}))
              and not exists (select from unnest({words}, {concepts}) w (said, of)
                where strpos(e.words, said) = 0 and not (of <> '' and e.concepts && string_to_array(of, ' ')))
            """;
    }

    // Entries whose hours need a calendar: the next opening, and the open days among the coming seven.
    private async Task<List<(HelpEntryId Id, int Ahead, string Days)>> Irregular(
        HelpQuestion asked,
        string[] words,
        IReadOnlyList<HelpEntryId>? among,
        CancellationToken stop
    )
    {
        var now = clock.Now.InZone(work.Community.Zone).LocalDateTime;
        var ids = await work.List<HelpEntryId>(
            $"select e.id from helpdirectory.entry e where e.community_id = {work.Community} and e.irregular and {Says(asked, words, among)}",
            stop
        );
        return (await store.Of(ids, stop)).ConvertAll(d =>
        {
            var hours = d.Entry().AllHours;
            var next =
                HelpHours.OpenAt(hours, now) ? OpenNow
                : HelpHours.Next(hours, now) is { } day ? Period.DaysBetween(now.Date, day)
                : Unknown;
            return (
                d.Id,
                next,
                string.Join(',', Days(now.Date).Where(x => HelpHours.On(hours, x).Count > 0).Select(x => (int)x.DayOfWeek))
            );
        });
    }

    private Statement Distance(double latitude, double longitude) =>
        $"""
            coalesce((select min(helpdirectory.kilometres({latitude}, {longitude}, p.latitude, p.longitude))
              from helpdirectory.entry_place a join helpdirectory.place p on p.community_id = a.community_id and p.id = a.place_id
              where a.community_id = {work.Community} and a.entry_id = e.id), 1e5)
            """;

    // Searches names only, when no entry has the words.
    private async Task<List<HelpEntryId>> Nearly(HelpQuestion asked, CancellationToken stop) => [.. (
                await work.List<(HelpEntryId Id, string Names)>(
                    $"""
                    select id, split_part(words, E'\n', 1) from helpdirectory.entry
                    where community_id = {work.Community} and (status in ('active', 'temporarily closed')) <> {asked.Closed}
                    """,
                    stop
                )
            ).Where(e => SearchScore.Of(asked.Q!, e.Names) >= SearchScore.Nearly).Select(e => e.Id)];

    /// <summary>Returns the folded words of a search, split as in the search for people.</summary>
    internal static string[] Words(string? typed) =>
        [
            .. SearchText
                .Fold(PlainText.Cut(PlainText.Of(typed ?? ""), MostLetters, ""))
                .Split([' ', '\u3000', ',', '，', '、', ';', '；'], StringSplitOptions.RemoveEmptyEntries)
                .Distinct(StringComparer.Ordinal)
                .Take(MostWords),
        ];
}
