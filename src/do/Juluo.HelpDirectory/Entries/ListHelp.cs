namespace Juluo.HelpDirectory;

/// <summary>GET /help — lists help that is available, found by words and filtered by kind, language, hours and distance. All conditions are in the address.</summary>
[Get("/help", Requires.Nothing, Page = typeof(HelpPage), InFurtherLanguages = true)]
public sealed class ListHelp(UnitOfWork work, Clock clock, Sites sites, Cursors cursors) : Slice<ListHelp.Input, ListHelp.Output>
{
    public const int PageSize = 20;

    /// <param name="Q">A few words; each must occur, or a synonym.</param>
    /// <param name="Speaks">A language, by ISO 639.</param>
    /// <param name="Open"><c>now</c>, or a day of the week.</param>
    /// <param name="Near">A site from which to measure the distance.</param>
    /// <param name="Stale">Only entries that have not been checked for half a year.</param>
    /// <param name="Closed">Closed entries instead of listed ones; for people who manage the directory.</param>
    /// <param name="After">The cursor <c>next</c> of the previous page.</param>
    public sealed record Input(
        string? Q = null,
        HelpKind? Kind = null,
        string? Speaks = null,
        string? Open = null,
        SiteId? Near = null,
        bool Stale = false,
        bool Closed = false,
        string? After = null
    );

    /// <param name="Found">The number of entries that match.</param>
    /// <param name="All">The number of all entries.</param>
    /// <param name="Nearly">True if no entry has all the words, and the results have similar names instead.</param>
    /// <param name="Near">Sites of the community with a position, from which the distance can be measured.</param>
    public sealed record Output(
        IReadOnlyList<Line> Items,
        string? Next,
        int Found,
        int All,
        bool Nearly,
        HelpQuestion Asked,
        IReadOnlyList<Choice> Kinds,
        IReadOnlyList<Choice> Languages,
        IReadOnlyList<Choice> Open,
        IReadOnlyList<Site> Near,
        LocalDate Today,
        int Waiting,
        int Stale,
        bool MayManage
    ) : IPage<Line>;

    /// <param name="Opens">The next day on which it is open.</param>
    /// <param name="Distance">The distance in kilometres.</param>
    public sealed record Line(
        HelpEntryId Id,
        LocalizedText Name,
        LocalizedText? Organisation,
        LocalizedText? About,
        IReadOnlyList<HelpKind> Kinds,
        HelpState State,
        LocalizedText? Place,
        bool OpenNow,
        LocalDate? Opens,
        string? Hours,
        double? Distance,
        bool IsStale
    );

    /// <param name="Value">The value in the address.</param>
    public sealed record Choice(string Value, int Count, bool Chosen);

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var manages = caller.May(HelpRights.Manage);
        var asked = new HelpQuestion(
            FormText.Some(input.Q) is { } q ? PlainText.Cut(q, 100, "") : null,
            input.Kind,
            FormText.Some(input.Speaks),
            FormText.Some(input.Open)?.ToLowerInvariant(),
            input.Near,
            input.Stale,
            input.Closed && manages
        );
        if (!cursors.TryOpen<HelpFinder.Place?>(Scope(asked), input.After, out var after))
            return new CursorUnknown();
        var points = await new SpacesFacade(work, clock).Points(sites, caller, stop);
        var at = points.Find(p => p.Site.Id == asked.Near);
        var here = at is null ? ((double Latitude, double Longitude)?)null : (at.Latitude, at.Longitude);
        var finder = new HelpFinder(work, clock);
        var found = await finder.Find(asked, here, after, PageSize, stop);
        var (all, stale) = await finder.Count(asked.Closed, stop);
        var now = clock.Now.InZone(caller.Community.Zone).LocalDateTime;
        return new Output(
            [.. found.Page.Select(e => Show(e, now, here))],
            found.Next is { } next ? cursors.Make(Scope(asked), next) : null,
            found.Count,
            all,
            found.Nearly,
            asked,
            Choices(
                found.Kinds.OrderByDescending(k => k.Value).ThenBy(k => k.Key, StringComparer.Ordinal).Select(k => (k.Key, k.Value)),
                asked.Kind is { } kind ? FormWord(kind) : null
            ),
            Choices(
                found.Languages.OrderByDescending(l => l.Value).ThenBy(l => l.Key, StringComparer.Ordinal).Select(l => (l.Key, l.Value)),
                asked.Speaks
            ),
            Choices(
                HelpFinder
                    .Days(now.Date)
                    .Select(d => HelpFinder.Word(d.DayOfWeek))
                    .Prepend(HelpQuestion.Now)
                    .Where(found.Open.ContainsKey)
                    .Select(w => (w, found.Open[w])),
                asked.Open
            ),
            [.. points.Select(p => p.Site)],
            now.Date,
            manages ? await new CorrectionStore(work, clock).Waiting(stop) : 0,
            manages ? stale : 0,
            manages
        );
    }

    // A cursor is valid only for the query that issued it.
    private static string Scope(HelpQuestion asked) => $"help {asked}";

    private static Line Show(HelpEntry entry, LocalDateTime now, (double Latitude, double Longitude)? here)
    {
        var place = entry.Places is [var first, ..] ? first : null;
        var opens = HelpHours.Next(entry.AllHours, now);
        return new(
            entry.Id,
            entry.Name,
            entry.Organisation,
            entry.About,
            entry.Kinds,
            entry.State,
            place?.Name ?? place?.Address,
            entry.State == HelpState.Active && HelpHours.OpenAt(entry.AllHours, now),
            opens,
            opens is { } day ? HoursText.Write(HelpHours.On(entry.AllHours, day)) : null,
            here is { } from
                ? entry
                    .Places.Select(p =>
                        p is { Latitude: { } latitude, Longitude: { } longitude }
                            ? HelpPoint.Kilometres(from, (latitude, longitude))
                            : (double?)null
                    )
                    .Min()
                : null,
            entry.IsStale(now.Date)
        );
    }

    // The chosen value is always listed, even without results, so that people can clear it.
    private static IReadOnlyList<Choice> Choices(IEnumerable<(string Value, int Count)> counts, string? chosen)
    {
        var all = counts.Select(c => new Choice(c.Value, c.Count, c.Value == chosen)).ToList();
        if (chosen is not null && !all.Exists(c => c.Chosen))
            all.Add(new(chosen, 0, true));
        return all;
    }

    private static string FormWord(HelpKind kind) => Snake.Case(kind.ToString());
}
