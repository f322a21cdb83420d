namespace Juluo.People;

/// <summary>GET /needs — lists what people here need, or with <c>kind=offer</c> what they offer, the latest first, as far as each shows it; and the caller's own, to add to and to remove.</summary>
[Get("/needs", Requires.SignIn, Page = typeof(WantsPage))]
public sealed class ListWants(UnitOfWork work, Clock clock, PeopleFacade people, Cursors cursors, IEnumerable<ReadWantResponses> responses)
    : Slice<ListWants.Input, ListWants.Output>
{
    public const int PageSize = 15;

    // What ended longer ago is looked for by no one.
    private const int MostEnded = 10;
    private static readonly Duration EndedWithin = Duration.FromDays(90);

    /// <param name="After">The cursor <c>next</c> of the previous page.</param>
    public sealed record Input(WantKind Kind = WantKind.Need, string? After = null);

    /// <param name="Mine">Null for a caller who is no person here.</param>
    /// <param name="Waiting">The caller's own to which responses wait for a word.</param>
    /// <param name="Ended">What the caller closed or removed lately, or whose day has passed; the latest first.</param>
    public sealed record Output(
        IReadOnlyList<Line> Items,
        string? Next,
        WantKind Kind,
        MyWants? Mine,
        IReadOnlyList<WaitingResponses> Waiting,
        IReadOnlyList<EndedWant> Ended
    ) : IPage<Line>
    {
        /// <summary>Who is paused reads and does not respond.</summary>
        [System.Text.Json.Serialization.JsonIgnore]
        public bool MayRespond { get; init; }
    }

    /// <param name="Responded">The caller has responded to it.</param>
    public sealed record Line(PersonCard Person, WantCard Want, bool Responded);

    /// <param name="Count">At least 1.</param>
    public sealed record WaitingResponses(WantId Want, int Count);

    public sealed record EndedWant(WantId Id, WantKind Kind, string Text, Instant EndedAt);

    private sealed record Row(Guid Id, PersonId PersonId, Instant Since);

    /// <summary>The last row shown.</summary>
    private sealed record Last(Instant Since, Guid Id);

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var scope = $"wants {EnumWord.Of(input.Kind)}";
        if (!cursors.TryOpen<Last>(scope, input.After, out var after))
            return new CursorUnknown();
        // Alumni see their own.
        var rows = !caller.May("people.see")
            ? []
            : await work.List<Row>(
                $"""
                select w.id, w.person_id, w.since from people.want w
                join people.finding f on f.community_id = w.community_id and f.person_id = w.person_id
                where w.community_id = {work.Community} and w.kind = {input.Kind} and w.ended_at is null and f.present
                  and w.person_id is distinct from {caller.Person}
                  and ({after?.Since}::timestamptz is null or (w.since, w.id) < ({after?.Since}, {after?.Id}))
                order by w.since desc, w.id desc limit {PageSize + 1}
                """,
                stop
            );
        var shown = rows.Take(PageSize).ToList();
        // What a person keeps to themselves is on no card, and so in no line.
        var cards = await people.Named([.. shown.Select(r => r.PersonId).Distinct()], stop);
        var (given, waiting) = caller.Person is { } reader ? await Responses(reader, stop) : ([], []);
        var lines =
            from row in shown
            where cards.ContainsKey(row.PersonId)
            let card = cards[row.PersonId]
            from want in input.Kind == WantKind.Need ? card.Needs : card.Offers
            where want.Id.Value == row.Id
            select new Line(card, want, given.Contains(want.Id));
        var me = caller.Person is { } self ? await people.Whole(self, stop) : null;
        return new Output(
            [.. lines],
            rows.Count > PageSize ? cursors.Make(scope, new Last(shown[^1].Since, shown[^1].Id)) : null,
            input.Kind,
            me is null ? null : new(me.Needs, me.Offers),
            waiting,
            me is null ? [] : await Ended(me.Id, stop)
        )
        {
            MayRespond = me is { Here: true },
        };
    }

    private async Task<(HashSet<WantId> Given, List<WaitingResponses> Waiting)> Responses(PersonId reader, CancellationToken stop)
    {
        var (given, waiting) = (new HashSet<WantId>(), new List<WaitingResponses>());
        foreach (var read in responses)
        {
            var told = await read(work, clock, reader, stop);
            given.UnionWith(told.Given);
            waiting.AddRange(told.Waiting.Select(w => new WaitingResponses(w.Key, w.Value)));
        }

        return (given, waiting);
    }

    private Task<List<EndedWant>> Ended(PersonId self, CancellationToken stop) =>
        work.List<EndedWant>(
            $"""
            select id, kind, text, ended_at from people.want
            where community_id = {work.Community} and person_id = {self} and ended_at > {clock.Now - EndedWithin}
            order by ended_at desc, id limit {MostEnded}
            """,
            stop
        );
}
