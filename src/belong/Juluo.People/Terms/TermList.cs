namespace Juluo.People;

/// <summary>Finds terms of the community's lists by either name, and adds missing ones.</summary>
internal sealed class TermList(UnitOfWork work, Clock clock)
{
    public const string Trades = "people.trade";
    public const string Skills = "people.skill";

    public async Task<Dictionary<LocalizedText, Guid>> Ensure(string list, IEnumerable<LocalizedText> terms, CancellationToken stop)
    {
        var wanted = terms.Distinct().ToArray();
        if (wanted.Length == 0)
            return [];
        // Terms with both names first, so that a term in a single language finds them.
        await Add(list, [.. wanted.Where(t => t.Zh != t.En)], stop);
        await Add(list, [.. wanted.Where(t => t.Zh == t.En)], stop);
        var namesEn = wanted.Select(t => t.En);
        var found = await work.List<(long Place, Guid Id)>(
            $"""
            select distinct on (t.place) t.place, l.id
            from unnest({wanted.Select(t => t.Zh)}::text[], {namesEn}::text[]) with ordinality as t (zh, en, place)
            join {new Sql(list)} l on l.community_id = {work.Community} and ({Same}){new Sql(NoGroup(list))}
            order by t.place, people.same(l.name_zh) = people.same(t.zh) desc, l.id
            """,
            stop
        );
        return found.ToDictionary(f => wanted[f.Place - 1], f => f.Id);
    }

    private async Task Add(string list, LocalizedText[] terms, CancellationToken stop)
    {
        if (terms.Length == 0)
            return;
        var ids = terms.Select(_ => clock.NewKey());
        var names = terms.Select(t => t.Zh);
        await work.Do(
            $"""
            insert into {new Sql(list)} (community_id, id, name_zh, name_en)
            select {work.Community}, t.id, t.zh, t.en from unnest({ids}::uuid[], {names}::text[],
              {terms.Select(t => t.En)}::text[]) as t (id, zh, en)
            where not exists (select from {new Sql(list)} l where l.community_id = {work.Community} and ({Same}){new Sql(NoGroup(list))})
            on conflict do nothing
            """,
            stop
        );
    }

    // A group is not a profession, even if it has the same name.
    private static string NoGroup(string list) => list == Trades ? " and not l.is_group" : "";

    // A person types one language; a list has both.
    private static readonly Sql Same = new(
        "people.same(t.zh) in (people.same(l.name_zh), people.same(l.name_en)) or people.same(t.en) = people.same(l.name_en)"
    );
}
