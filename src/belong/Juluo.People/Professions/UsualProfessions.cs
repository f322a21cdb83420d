namespace Juluo.People;

/// <summary>
/// The usual professions of shared places, in their groups. The codes are facts of two classifications, checked against their published tables: 行業統計分類, 11th
/// revision (行政院主計總處, January 2021; as the code system industry-dgbas-tw of the Ministry of Health and Welfare has it), and ISIC Rev. 4 (United Nations,
/// Statistical Papers M 4/Rev. 4, 2008). A profession has its division as code; a group has its section, if all of its professions are in one.
/// </summary>
internal sealed class UsualProfessions(UnitOfWork work, Clock clock)
{
    private sealed record Row(LocalizedText Group, LocalizedText Name, string? Tw, string? Isic);

    public async Task Take(CancellationToken stop)
    {
        var rows = Read();
        await Add([.. rows.Where(r => r.Group.Zh == "")], isGroup: true, stop);
        await Add([.. rows.Where(r => r.Group.Zh != "")], isGroup: false, stop);
    }

    private async Task Add(Row[] rows, bool isGroup, CancellationToken stop)
    {
        var codesIsic = rows.Select(r => r.Isic);
        var written = rows.Select(r => work.Community.InOwnLanguages(r.Name)).ToList();
        Statement usual = $"""
            unnest({rows.Select(_ => Id.New<ProfessionId>(clock))}::uuid[], {rows.Select(r => r.Name.Zh)}::text[], {rows.Select(r =>
                r.Name.En
            )}::text[], {written.Select(n => n.Zh)}::text[], {written.Select(n => n.En)}::text[],
              {rows.Select(r => r.Group.Zh)}::text[], {rows.Select(r => r.Group.En)}::text[], {rows.Select(r => r.Tw)}::text[], {codesIsic}::text[])
              as u (id, zh, en, name_zh, name_en, group_zh, group_en, tw, isic)
            """;
        Statement same = $"""
            t.community_id = {work.Community} and t.is_group = {isGroup}
            and (people.same(u.zh) = people.same(t.name_zh) or people.same(u.en) = people.same(t.name_en))
            """;
        Statement group = $"""
            (select g.id from people.trade g
            where g.community_id = {work.Community} and g.is_group
              and (people.same(g.name_zh) = people.same(u.group_zh) or people.same(g.name_en) = people.same(u.group_en)) limit 1)
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
            select {work.Community}, u.id, u.name_zh, u.name_en, {isGroup}, {group}, u.tw, u.isic from {usual}
            where not exists (select from people.trade t where {same}) on conflict do nothing
            """,
            stop
        );
    }

    private static string? Code(string text) => text.Length == 0 ? null : text;

    private static List<Row> Read()
    {
        using var stream = typeof(UsualProfessions).Assembly.GetManifestResourceStream("Juluo.People.Professions.usual-professions.tsv")!;
        using var reader = new StreamReader(stream);
        var lines = reader
            .ReadToEnd()
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Skip(1)
            .Select(line => line.TrimEnd('\r').Split('\t'))
            .ToList();
        var groups = lines.Where(f => f[0].Length == 0).ToDictionary(f => f[1], f => new LocalizedText(f[1], f[2]), StringComparer.Ordinal);
        return [.. lines.Select(f => new Row(groups.GetValueOrDefault(f[0], new()), new(f[1], f[2]), Code(f[3]), Code(f[4])))];
    }
}
