namespace Juluo.People;

/// <summary>
/// The trades that shared places usually have, in their groups. The codes are facts of two classifications, held against their published tables: 行業統計分類, 11th
/// revision (行政院主計總處, January 2021; as the code system industry-dgbas-tw of the Ministry of Health and Welfare has it), and ISIC Rev. 4 (United Nations,
/// Statistical Papers M 4/Rev. 4, 2008). A trade has its division; a group its section, if all of its trades are of one.
/// </summary>
internal sealed class UsualTrades(UnitOfWork work, Clock clock)
{
    private sealed record Row(string Group, LocalizedText Name, string? Tw, string? Isic);

    public async Task Take(CancellationToken stop)
    {
        var rows = Read();
        await Add([.. rows.Where(r => r.Group == "")], isGroup: true, stop);
        await Add([.. rows.Where(r => r.Group != "")], isGroup: false, stop);
    }

    private async Task Add(Row[] rows, bool isGroup, CancellationToken stop)
    {
        var codesIsic = rows.Select(r => r.Isic);
        Statement usual = $"""
            unnest({rows.Select(_ => Id.New<TradeId>(clock))}::uuid[], {rows.Select(r => r.Name.Zh)}::text[], {rows.Select(r =>
                r.Name.En
            )}::text[],
              {rows.Select(r => r.Group)}::text[], {rows.Select(r => r.Tw)}::text[], {codesIsic}::text[]) as u (id, zh, en,
                group_zh, tw, isic)
            """;
        Statement same = $"""
            t.community_id = {work.Community} and t.is_group = {isGroup}
            and (people.same(u.zh) = people.same(t.name_zh) or people.same(u.en) = people.same(t.name_en))
            """;
        Statement group = $"""
            (select g.id from people.trade g
            where g.community_id = {work.Community} and g.is_group and people.same(g.name_zh) = people.same(u.group_zh))
            """;
        await work.Do(
            $"""
            update people.trade t set code_tw = coalesce(t.code_tw, u.tw), code_isic = coalesce(t.code_isic, u.isic),
              group_id = coalesce(t.group_id, {group})
            from {usual} where {same}
            """,
            stop
        );
        await work.Do(
            $"""
            insert into people.trade (community_id, id, name_zh, name_en, is_group, group_id, code_tw, code_isic)
            select {work.Community}, u.id, u.zh, u.en, {isGroup}, {group}, u.tw, u.isic from {usual}
            where not exists (select from people.trade t where {same}) on conflict do nothing
            """,
            stop
        );
    }

    private static string? Code(string text) => text.Length == 0 ? null : text;

    private static List<Row> Read()
    {
        using var stream = typeof(UsualTrades).Assembly.GetManifestResourceStream("Juluo.People.Trades.usual-trades.tsv")!;
        using var reader = new StreamReader(stream);
        return
        [
            .. reader
                .ReadToEnd()
                .Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Skip(1)
                .Select(line => line.TrimEnd('\r').Split('\t'))
                .Select(f => new Row(f[0], new(f[1], f[2]), Code(f[3]), Code(f[4]))),
        ];
    }
}
