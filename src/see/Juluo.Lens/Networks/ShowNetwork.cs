namespace Juluo.Lens;

/// <summary>GET /network — shows the caller's own circle, the backbone of the community, and how its professions mix. It reads only rows computed by a job.</summary>
[Get("/network", "lens.see-own", Page = typeof(NetworkPage))]
public sealed class ShowNetwork(
    UnitOfWork work,
    NetworkLens lens,
    PeopleFacade people,
    ConsentsFacade consents,
    ProfessionsFacade professions
) : Slice<Nothing, ShowNetwork.Output>
{
    private const int Most = 30;

    /// <param name="ComputedAt">The time of the last reading; null if nothing has been computed yet.</param>
    /// <param name="Counts">True if the caller agreed that their presence counts; otherwise the page shows none of their data.</param>
    /// <param name="More">The change in the number of the caller's ties since a quarter of a year ago; null if unknown.</param>
    /// <param name="Among">Ties among the people of the circle that both agreed to show.</param>
    /// <param name="Backbone">The people of the community's backbone who agreed to be shown, and the number who did not.</param>
    /// <param name="Groups">The groups that the community's ties form, the reader's own first.</param>
    /// <param name="Waiting">Partnerships with the caller that others claim.</param>
    public sealed record Output(
        Instant? ComputedAt,
        Instant? EvidenceTo,
        bool Counts,
        IReadOnlyList<Near> Circle,
        int? More,
        IReadOnlyList<TieCard> Among,
        ShowBackbone.Output Backbone,
        IReadOnlyList<ProfessionRow> Trades,
        IReadOnlyList<ShownGroup> Groups,
        IReadOnlyList<Asked> Waiting,
        Readiness? Readiness
    );

    /// <param name="Colour">The colour of the profession in the picture; −1 for grey.</param>
    public sealed record Near(PersonCard Person, TieCard Tie, bool OtherTrade, int Colour);

    public sealed record Asked(Guid Correction, PersonCard By);

    public sealed record ProfessionRow(StoredProfessionName A, IReadOnlyList<ProfessionCell> Cells);

    public sealed record StoredProfessionName(string? Zh, string? En, int People)
    {
        public string? Name(string language) => string.Equals(language, Languages.English, StringComparison.Ordinal) ? En : Zh;
    }

    /// <summary>Observed and expected ties of two professions; the ratio is null if there are too few to compare.</summary>
    public sealed record ProfessionCell(double Observed, double Expected, double? Ratio)
    {
        /// <summary>The number of standard deviations that chance alone exceeds in one cell of a hundred.</summary>
        internal const double Sure = 2.58;

        private const double Likely = 1.64;

        /// <summary>The number of standard deviations by which the ties exceed the expected number; negative if there are fewer. Counts are treated as Poisson distributed.</summary>
        internal double Departs => Expected > 0 ? (Observed - Expected) / Math.Sqrt(Expected) : 0;

        /// <summary>The colour step, by evidence rather than ratio. A cell without ties gets no colour unless chance cannot explain it, and never more than the first step.</summary>
        internal string Shade =>
            Ratio is null ? "few"
            : Math.Abs(Departs) < (Observed == 0 ? Sure : Likely) ? ""
            : Departs < 0 ? $"low-{(Observed == 0 ? 1 : Step)}"
            : $"high-{Step}";

        private int Step =>
            Math.Abs(Departs) switch
            {
                < Sure => 1,
                < 2 * Sure => 2,
                _ => 3,
            };
    }

    public override async Task<Outcome<Output>> Handle(Nothing input, Caller caller, CancellationToken stop)
    {
        var me = await people.Find(caller.Self, stop);
        var reading = await Reading.Last(work, withPicture: true, stop);
        var readiness = await Readiness.Of(work, people, consents, professions, caller, stop);
        if (me is null || reading is null)
            return new Output(null, null, me?.PresenceCounts ?? false, [], null, [], new(0, 0, [], [], []), [], [], [], readiness);

        var ties = me.PresenceCounts
            ? (await lens.TiesOf(me.Id, stop))
                .Where(t => t.Kind > TieKind.Stranger)
                .OrderByDescending(t => t.Kind)
                .ThenByDescending(t => t.Strength)
                .ToList()
            : [];
        var named = await people.Named([.. ties.Take(Most).Select(t => t.Other(me.Id)), .. reading.Picture.People.Select(p => p.Id)], stop);
        var colours = ProfessionColours.Of(reading.Picture, named);
        var circle = ties.Take(Most)
            .Where(t => named.ContainsKey(t.Other(me.Id)))
            .Select(t => new Near(
                named[t.Other(me.Id)],
                t,
                named[t.Other(me.Id)].Trade?.Id != me.Trade?.Id,
                colours.Of(named[t.Other(me.Id)])
            ))
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
            ShownGroup.Of(reading.Picture, named, me.Id),
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

    private static List<ProfessionRow> Rows(StoredPicture picture)
    {
        var cells = picture.Matrix.ToDictionary(c => (c.A, c.B));
        ProfessionCell Cell(int a, int b) =>
            cells.TryGetValue((Math.Min(a, b), Math.Max(a, b)), out var c)
                ? new(c.Observed, c.Expected, c.Expected >= 2 ? c.Observed / c.Expected : null)
                : new(0, 0, null);
        return
        [
            .. picture.Trades.Select(
                (t, a) => new ProfessionRow(new(t.Zh, t.En, t.People), [.. picture.Trades.Select((_, b) => Cell(a, b))])
            ),
        ];
    }
}
