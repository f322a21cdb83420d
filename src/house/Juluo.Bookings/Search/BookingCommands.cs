namespace Juluo.Bookings;

/// <summary>
/// Typed commands in the search box: “Book the small room tomorrow 14:00”, “find a time with A and B”, “cancel”, “calendar link”, “report broken”. Each links to the page for it,
/// filled in.
/// </summary>
[SearchSource(SearchKinds.Action, SpacesModule.Book, 10)]
internal sealed class BookingCommands(ResourcesFacade allResources, Words words) : Slice<SearchQuery, List<SearchHit>>
{
    private const int MostSpaces = 3;
    private const int UsualMinutes = 60;
    private const double AsWell = 0.15;

    public override async Task<Outcome<List<SearchHit>>> Handle(SearchQuery input, Caller caller, CancellationToken stop) =>
        input.Command switch
        {
            { Verb: Verb.Book } book => await Book(book, stop),
            { Verb: Verb.Times } times => [Times(times)],
            { Verb: Verb.Cancel } => [new(words.InBoth("search.do.cancel"), null, "/bookings", SearchScore.Same)],
            { Verb: Verb.CalendarLink, Rest: "" } =>
            [
                new(words.InBoth("search.do.calendar-link"), null, "/calendar/links", SearchScore.Same),
            ],
            { Verb: Verb.Report } fault when caller.May(SpacesModule.Reception) => await Report(fault, stop),
            _ => new List<SearchHit>(),
        };

    private async Task<List<SearchHit>> Book(TypedCommand book, CancellationToken stop)
    {
        var when = book.When;
        if (book.What.Length == 0)
            return
            [
                new(
                    words.InBoth("search.do.book"),
                    When(when),
                    when.On is { } on ? $"/calendar?on={Iso(on)}" : "/calendar",
                    SearchScore.Same
                ),
            ];
        return
        [
            .. (await Named(book.What, book.Implied ? SearchScore.Contains : 0, stop)).Select(r => new SearchHit(
                words.InBoth("search.do.book.space", new { space = r.Space.Name }),
                When(when),
                $"/resources/{r.Space.Id}{Query(when)}",
                r.Score
            )),
        ];
    }

    private async Task<List<SearchHit>> Report(TypedCommand fault, CancellationToken stop) =>
        fault.What.Length == 0
            ? [new(words.InBoth("search.do.report"), null, "/resources", SearchScore.Same)]
            :
            [
                .. (await Named(fault.What, 0, stop)).Select(r => new SearchHit(
                    words.InBoth("search.do.report.space", new { space = r.Space.Name }),
                    null,
                    FilledForm.At($"/resources/{r.Space.Id}", $"/resources/{r.Space.Id}/fault", ("what", null)),
                    r.Score
                )),
            ];

    // Scores commands above pages of the same name, and keeps only spaces that match about as well as the best one.
    private async Task<List<(Resource Space, double Score)>> Named(string typed, double least, CancellationToken stop)
    {
        var meant = (await allResources.InUse(null, stop))
            .Select(r => (Space: r, Score: SpaceScore.Of(typed, r, words)))
            .Where(r => r.Score > 0 && r.Score >= least)
            .OrderByDescending(r => r.Score)
            .ToList();
        return
        [
            .. meant
                .Where(r => r.Score > meant[0].Score - AsWell)
                .Take(MostSpaces)
                .Select(r => (r.Space, SearchScore.Begins + (r.Score / 10))),
        ];
    }

    private SearchHit Times(TypedCommand times)
    {
        var minutes =
            times.When is { From: { } from, To: { } to } && to > from
                ? (int)Period.Between(from, to, PeriodUnits.Minutes).Minutes
                : UsualMinutes;
        var names = string.Join(", ", times.Names);
        var query = string.Join(
            '&',
            new[]
            {
                names.Length == 0 ? null : $"names={Uri.EscapeDataString(names)}",
                minutes == UsualMinutes ? null : $"minutes={minutes}",
                times.When.On is { } on ? $"from={Iso(on)}" : null,
            }.OfType<string>()
        );
        return new(
            words.InBoth("search.do.times"),
            names.Length == 0 ? null : new(names),
            query.Length == 0 ? "/times" : $"/times?{query}",
            SearchScore.Same
        );
    }

    private static string Query(TypedMoment when)
    {
        if (when.On is not { } on)
            return "";
        if (when.From is not { } from)
            return $"?on={Iso(on)}";
        return $"?on={Iso(on)}&from={TypedMoment.Iso(from)}&to={TypedMoment.Iso(when.To ?? from.PlusMinutes(UsualMinutes))}";
    }

    private LocalizedText? When(TypedMoment when) =>
        when.On is not { } on ? null
        : when.From is not { } from ? words.InBoth("search.do.on", new { on })
        : words.InBoth(
            "search.do.at",
            new
            {
                on,
                from = TypedMoment.Iso(from),
                to = TypedMoment.Iso(when.To ?? from.PlusMinutes(UsualMinutes)),
            }
        );

    private static string Iso(LocalDate day) => LocalDatePattern.Iso.Format(day);
}
