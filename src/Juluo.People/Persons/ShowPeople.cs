using Juluo.Kernel;

namespace Juluo.People;

/// <summary>GET /people — who is here, found by name, trade, skill or by what they need and offer.</summary>
[Get("/people", "people.see", Page = typeof(PeoplePage))]
public sealed class ShowPeople(Work work, PeopleDirectory people) : Slice<ShowPeople.Input, ShowPeople.Output>
{
    public const int PageSize = 24;
    private const int MostWords = 8;

    // What each person needs and offers, in one text; folded when it was written.
    private const string Said = """
        with said as (
          select w.person_id, string_agg(concat_ws(' ', w.folded, s.folded), ' ') as words
          from people.want w
          left join people.want_skill ws on ws.community_id = w.community_id and ws.want_id = w.id
          left join people.skill s on s.community_id = w.community_id and s.id = ws.skill_id
          where w.community_id = $1 and w.ended_at is null
          group by w.person_id)
        """;

    private const string Fits = """
        and concat_ws(' ', p.folded, t.folded, said.words) like all
          (array(select '%' || regexp_replace(people.fold(word), '([\\%_])', '\\\1', 'g') || '%' from unnest($3::text[]) as word))
        """;

    public sealed record Input(string? Q, TradeId? Trade, int Page = 1);

    /// <param name="Everybody">People of the community, found or not.</param>
    /// <param name="Needing">Of them, who need something at present.</param>
    public sealed record Output(
        IReadOnlyList<PersonCard> People,
        int Found,
        int Everybody,
        int Needing,
        int Page,
        string? Q,
        TradeId? Trade,
        IReadOnlyList<TradeCard> Trades
    )
    {
        public int Pages => Math.Max(1, (Found + PageSize - 1) / PageSize);

        public bool Narrowed => Q is not null || Trade is not null;
    }

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var words = Words(input.Q);
        await using var count = work.Command(
            """
            select count(*), count(*) filter (where exists
              (select from people.want w where w.community_id = p.community_id and w.person_id = p.id and w.kind = 'need' and w.ended_at is null))
            from people.person p where p.community_id = $1 and p.here
            """,
            work.Community.Id.Value
        );
        var (everybody, needing) = (await count.List(r => (r.GetInt32(0), r.GetInt32(1)), stop)).Single();
        var ids = await Find(words, input.Trade, stop);
        var page = Math.Clamp(input.Page, 1, Math.Max(1, (ids.Count + PageSize - 1) / PageSize));
        var shown = ids.Skip((page - 1) * PageSize).Take(PageSize).ToList();
        var cards = await people.Named(shown, stop);
        var q = words.Length == 0 ? null : input.Q!.Trim();
        return new Output(
            [.. shown.Where(cards.ContainsKey).Select(id => cards[id])],
            ids.Count,
            everybody,
            needing,
            page,
            q,
            input.Trade,
            await people.Trades(stop)
        );
    }

    /// <summary>Everybody in whose name, trade, needs, offers or skills each of the words occurs, in order of name.</summary>
    private async Task<List<PersonId>> Find(string[] words, TradeId? trade, CancellationToken stop)
    {
        var looking = words.Length > 0;
        await using var select = work.Command(
            $"""
            {(looking ? Said : "")}
            select p.id from people.person p
            left join people.trade t on t.community_id = p.community_id and t.id = p.trade_id
            {(looking ? "left join said on said.person_id = p.id" : "")}
            where p.community_id = $1 and p.here and ($2::uuid is null or p.trade_id = $2)
            {(looking ? Fits : "")}
            order by p.name collate "zh-Hant-x-icu", p.id
            """,
            work.Community.Id.Value,
            trade?.Value
        );
        if (looking)
            select.Parameters.Add(new() { Value = words });
        return await select.List(r => r.Person(0), stop);
    }

    internal static string[] Words(string? typed) =>
        [
            .. new string([.. (typed ?? "").Select(c => char.IsControl(c) ? ' ' : c)])
                .Split([' ', '\u3000', ',', '，', '、'], StringSplitOptions.RemoveEmptyEntries)
                .Take(MostWords),
        ];
}
