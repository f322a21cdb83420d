namespace Juluo.Plans;

/// <summary>
/// GET /plans/overview — lists for the desk the plans that people have and since when, the passes sold with their prices, and the days counted. Each line links to the person.
/// </summary>
[Get("/plans/overview", SpacesModule.Reception, Page = typeof(OverviewPage))]
internal sealed class ListOverview(UnitOfWork work, Clock clock, PeopleFacade people, Cursors cursors)
    : Slice<ListOverview.Input, OverviewOutput>
{
    public const int PageSize = 30;

    /// <summary>The maximum number of lines on one page for printing; the cursor <c>next</c> leads to further ones.</summary>
    public const int MostWhole = 2000;

    // The number of latest rows that a search by name reads; filtering by month narrows it.
    private const int MostSearched = 20_000;

    /// <param name="After">The cursor <c>next</c> of the previous page.</param>
    /// <param name="Whole">True for up to 2,000 lines on one page, for printing.</param>
    public sealed record Input(string? After = null, bool Whole = false) : OverviewSearch;

    private sealed record Place(LocalDate From, Guid Id);

    public override async Task<Outcome<OverviewOutput>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var kind = input.Kind ?? await new OverviewStore(work, clock).Usual(stop);
        var scope = $"overview {input with { Kind = kind, After = null }}";
        if (!cursors.TryOpen<Place>(scope, input.After, out var after))
            return new CursorUnknown();
        var size = input.Whole ? MostWhole : PageSize;
        var lines = await Find(work, clock, people, kind, input, after is null ? null : (after.From, after.Id), size + 1, stop);
        var last = lines.Count > size ? lines[size - 1].Line : null;
        return new OverviewOutput(
            [.. lines.Take(size)],
            last is null ? null : cursors.Make(scope, new Place(last.From, last.Id)),
            kind,
            input.Q,
            input.Month
        );
    }

    internal static async Task<List<OverviewOutput.Item>> Find(
        UnitOfWork work,
        Clock clock,
        PeopleFacade people,
        OverviewKind kind,
        OverviewSearch input,
        (LocalDate, Guid)? after,
        int most,
        CancellationToken stop
    )
    {
        var q = string.IsNullOrWhiteSpace(input.Q) ? null : input.Q.Trim();
        // Names belong to another module, so a search by name reads all rows and filters them here.
        var all = await new OverviewStore(work, clock).List(kind, input.Month, after, q is null ? most : MostSearched, stop);
        var names = await people.Named([.. all.Select(h => h.Person).OfType<PersonId>().Distinct()], stop);
        return
        [
            .. all.Select(h => (Line: h, Card: h.Person is { } who ? names.GetValueOrDefault(who) : null))
                .Select(h => new OverviewOutput.Item(h.Line, h.Card?.Name ?? h.Line.Holder ?? "", h.Card?.State == PersonState.Alumni))
                .Where(l =>
                    q is null || SearchText.Has(l.Who, q) || SearchText.Has(l.Line.What?.Zh, q) || SearchText.Has(l.Line.What?.En, q)
                )
                .Take(most),
        ];
    }
}

public sealed record OverviewOutput(IReadOnlyList<OverviewOutput.Item> Items, string? Next, OverviewKind Kind, string? Q, LocalDate? Month)
    : IPage<OverviewOutput.Item>
{
    /// <param name="Who">The name of the person who has it.</param>
    /// <param name="Gone">True if they are no longer a member.</param>
    public sealed record Item(OverviewLine Line, string Who, bool Gone);
}
