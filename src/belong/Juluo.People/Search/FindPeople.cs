namespace Juluo.People;

/// <summary>
/// Finds people by name, and by the profession, needs and offers that they show: in the words typed, in other words for the same thing, and in similar words. Like the directory, it
/// searches only fields visible to members, or to people tied to the caller.
/// </summary>
[SearchSource(SearchKinds.Person, "people.see", 30)]
internal sealed class FindPeople(UnitOfWork work, PeopleFacade people, ProfessionsFacade list, WhoIsTied tied)
    : Slice<SearchQuery, List<SearchHit>>
{
    private const int MostRead = 24;
    private const double Asked = 0.2;

    /// <summary>The number of matches below which people with a related profession are added.</summary>
    private const int Few = 3;

    /// <param name="How">The kind of match. 4: name; 3: these words; 2: other words for all of it; 1: other words for a concept only; 0: similar words or a related profession.</param>
    /// <param name="Trade">True if their profession has this name.</param>
    internal sealed record Row(PersonId Person, int How, bool Trade);

    public override async Task<Outcome<List<SearchHit>>> Handle(SearchQuery input, Caller caller, CancellationToken stop)
    {
        // “I need a lawyer” is a search for a lawyer.
        var named = input.Command is { Verb: Verb.Need or Verb.Introduce } said ? said.What : null;
        var words = ListPeople.Words(named ?? input.Text);
        if (words.Length == 0)
            return new List<SearchHit>();
        var typed = string.Join(' ', words);
        var ties = caller.Person is { } self ? await tied(self, stop) : new HashSet<PersonId>();
        var widened = WidenedQuestion.Of(typed);
        var professions = (await list.All(stop)).Where(t => Concepts.Says(t.Name, typed)).Select(t => t.Id.Value).ToArray();
        var rows = await Exactly(typed, widened, professions, [.. ties.Select(t => t.Value)], stop);
        if (rows.Count < Few && widened.Near is { } near)
            rows.AddRange((await About(near, stop)).ExceptBy(rows.Select(r => r.Person), r => r.Person));
        if (rows.Count == 0)
            rows =
            [
                .. (await new MistypedNames(work).Find(words, stop)).Union(await Nearly(words, stop)).Select(p => new Row(p, 0, false)),
            ];
        var cards = await people.Named([.. rows.Select(r => r.Person)], stop);
        var why = cards.Count == 0 ? null : await new SaidByPeople(work).Of(cards.Values, words, widened, stop);
        return rows.Where(r => cards.ContainsKey(r.Person))
            .Select(r => Hit(cards[r.Person], r, typed, [.. why![r.Person]], named is null ? 0 : Asked))
            .ToList();
    }

    private Task<List<Row>> Exactly(string typed, WidenedQuestion widened, Guid[] professions, Guid[] ties, CancellationToken stop) =>
        work.List<Row>(
            $"""
            with question as materialized (
              select asked as exact, {widened.Strict}::text::tsquery as strict, coalesce(asked || {widened.Loose}::text::tsquery, asked) as wide
              from people.asked({typed}) as asked where asked is not null
            ), hit as materialized (
              select f.person_id from question q, people.found(q.wide) as f
              union
              select f.person_id from question q, people.finding f
              where f.community_id = {work.Community} and f.person_id = any({ties}) and f.present and f.for_ties @@ q.wide
            )
            select f.person_id as person, case when f.names @@ q.exact then 4 when coalesce(f.for_ties, f.stems) @@ q.exact then 3
                when coalesce(f.for_ties, f.stems) @@ q.strict then 2 else 1 end as how,
              coalesce(f.trade_id = any({professions}), false) as trade
            from hit join people.finding f on f.person_id = hit.person_id and f.community_id = {work.Community}, question q
            order by how desc, trade desc, f.name collate "zh-Hant-x-icu", f.person_id limit {MostRead}
            """,
            stop
        );

    /// <summary>Finds people with a related profession, for searches with few results.</summary>
    private Task<List<Row>> About(string near, CancellationToken stop) =>
        work.List<Row>(
            $"""
            select f.person_id as person, 0 as how, true as trade
            from people.trade trade
            join people.finding f on f.community_id = {work.Community} and f.trade_id = trade.id and f.present
            where trade.community_id = {work.Community} and array_to_tsvector(people.lexemes(trade.folded)) @@ {near}::text::tsquery
            order by f.name collate "zh-Hant-x-icu", f.person_id limit {SearchQuery.Most}
            """,
            stop
        );

    private Task<List<PersonId>> Nearly(string[] words, CancellationToken stop) =>
        work.List<PersonId>(
            $"""
            select f.person_id
            from unnest({words}::text[]) as word, people.found_nearly(word) as f
            group by f.person_id having count(distinct word) = {words.Length} order by f.person_id limit {MostRead}
            """,
            stop
        );

    // Offers count more than needs, and the profession counts most. Words scattered over different texts of a person are not a match, only similar.
    private static SearchHit Hit(PersonCard person, Row row, string typed, IReadOnlyList<SaidByPeople.Said> said, double more)
    {
        var offer = person.Offers.FirstOrDefault(o => Speaks(o, typed));
        var need = person.Needs.FirstOrDefault(n => Speaks(n, typed));
        var profession = person.Trade is { } t && Concepts.Says(t.Name, typed);
        var scattered = row.How == 1 || (said.Count > 0 && !said[0].Whole);
        var score = row.How switch
        {
            4 => SearchText.Is(person.Name, typed) || SearchText.Is(person.LatinName, typed) ? SearchScore.Same : SearchScore.Begins,
            0 => SearchScore.Nearly - (row.Trade ? 0.02 : 0.05),
            _ when scattered => SearchScore.Nearly,
            3 => SearchScore.Contains,
            _ => SearchScore.Within,
        };
        if (row.How is 2 or 3 && !scattered)
            score +=
                (profession ? 0.08 : 0) + (offer is not null ? 0.06 : 0) - (!profession && offer is null && need is not null ? 0.05 : 0);
        var why = said.Select(s => s.Text).OfType<LocalizedText>().Take(row.How < 4 && scattered ? 2 : 1).ToList();
        string Line(string? profession, Func<LocalizedText, string?> text) =>
            string.Join(" · ", why.Select(text).Prepend(profession).OfType<string>().Distinct(StringComparer.Ordinal));
        var line = Line(person.Trade?.Name.Zh, s => s.Zh);
        return new(
            new(person.Name, person.LatinName is null || person.LatinName == person.Name ? null : $"{person.LatinName} {person.Name}"),
            line.Length == 0 ? null : new(line, Line(person.Trade?.Name.En, s => s.En)),
            $"/people/{person.Id}",
            score + more
        );
    }

    private static bool Speaks(PostingCard posting, string typed)
    {
        var text = string.Join(' ', posting.Skills.SelectMany(s => (string[])[s.Name.Zh, s.Name.En]).Prepend(posting.Text));
        return SearchText.Has(text, typed) || Concepts.SameThing(text, typed);
    }
}
