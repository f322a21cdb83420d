namespace Juluo.Lens;

/// <summary>GET /network — my own circle; then the backbone of the community and how its trades mix. Only rows that a job left are read.</summary>
[Get("/network", "lens.see-own", Page = typeof(NetworkPage))]
public sealed class ShowNetwork(UnitOfWork work, NetworkLens lens, PeopleFacade people) : Slice<Nothing, ShowNetwork.Output>
{
    private const int Most = 30;

    /// <param name="ComputedAt">Null: nothing was ever read.</param>
    /// <param name="Counts">Whether the caller agreed that their presence counts; without that there is nothing of them to show.</param>
    /// <param name="More">How many neighbours and partners more than a quarter of a year ago; null where that is not known.</param>
    /// <param name="Among">Ties among the people of the circle that both agreed to show.</param>
    /// <param name="Backbone">People of the community's backbone who agreed to be shown, and how many did not.</param>
    /// <param name="Waiting">Partnerships that others say they have with the caller.</param>
    public sealed record Output(
        Instant? ComputedAt,
        Instant? EvidenceTo,
        bool Counts,
        IReadOnlyList<Near> Circle,
        int? More,
        IReadOnlyList<TieCard> Among,
        ShowBackbone.Output Backbone,
        IReadOnlyList<TradeRow> Trades,
        IReadOnlyList<Asked> Waiting,
        Readiness? Readiness
    );

    public sealed record Near(PersonCard Person, TieCard Tie, bool OtherTrade);

    public sealed record Asked(Guid Correction, PersonCard By);

    public sealed record TradeRow(StoredTradeName A, IReadOnlyList<TradeCell> Cells);

    public sealed record StoredTradeName(string? Zh, string? En, int People)
    {
        public string? Name(string language) => string.Equals(language, Languages.English, StringComparison.Ordinal) ? En : Zh;
    }

    /// <summary>Null ratio: too few to say.</summary>
    public sealed record TradeCell(double Observed, double Expected, double? Ratio);

    public override async Task<Outcome<Output>> Handle(Nothing input, Caller caller, CancellationToken stop)
    {
        var me = await people.Find(caller.Self, stop);
        var reading = await Reading.Last(work, withPicture: true, stop);
        var readiness = await Readiness.Of(work, people, caller, stop);
        if (me is null || reading is null)
            return new Output(null, null, me?.PresenceCounts ?? false, [], null, [], new(0, 0, [], []), [], [], readiness);

        var ties = me.PresenceCounts
            ? (await lens.TiesOf(me.Id, stop))
                .Where(t => t.Kind > TieKind.Stranger)
                .OrderByDescending(t => t.Kind)
                .ThenByDescending(t => t.Strength)
                .ToList()
            : [];
        var named = await people.Named([.. ties.Take(Most).Select(t => t.Other(me.Id)), .. reading.Picture.People.Select(p => p.Id)], stop);
        var circle = ties.Take(Most)
            .Where(t => named.ContainsKey(t.Other(me.Id)))
            .Select(t => new Near(named[t.Other(me.Id)], t, named[t.Other(me.Id)].Trade?.Id != me.Trade?.Id))
            .ToList();
        var among = await lens.Among([.. circle.Where(n => n.Person.TiesVisible).Select(n => n.Person.Id)], stop);
        var asked = await new Corrections(work).WaitingFor(me.Id, stop);
        var askers = await people.Named([.. asked.Select(a => a.By)], stop);
        return new Output(
            reading.ComputedAt,
            reading.EvidenceTo,
            me.PresenceCounts,
            circle,
            await More(me.Id, ties, reading, stop),
            among,
            ShowBackbone.Of(reading, named, me.Id),
            Rows(reading.Picture),
            [.. asked.Where(a => askers.ContainsKey(a.By)).Select(a => new Asked(a.Id, askers[a.By]))],
            readiness
        );
    }

    private async Task<int?> More(PersonId me, List<TieCard> ties, Reading reading, CancellationToken stop)
    {
        var then = Days.WeekOf(reading.ComputedAt.InZone(work.Community.Zone).Date).PlusWeeks(-13);
        var (count, known) = (
            await work.List<(int, bool)>(
                $"""
                select (select count(*)::int from lens.tie_week where community_id = {work.Community} and week = {then}
                  and (a = {me} or b = {me}) and kind >= 1),
                       exists (select from lens.tie_week where community_id = {work.Community} and week = {then})
                """,
                stop
            )
        )[0];
        return known ? ties.Count - count : null;
    }

    private static List<TradeRow> Rows(StoredPicture picture)
    {
        var cells = picture.Matrix.ToDictionary(c => (c.A, c.B));
        TradeCell Cell(int a, int b) =>
            cells.TryGetValue((Math.Min(a, b), Math.Max(a, b)), out var c)
                ? new(c.Observed, c.Expected, c.Expected >= 2 ? c.Observed / c.Expected : null)
                : new(0, 0, null);
        return
        [
            .. picture.Trades.Select((t, a) => new TradeRow(new(t.Zh, t.En, t.People), [.. picture.Trades.Select((_, b) => Cell(a, b))])),
        ];
    }
}
