namespace Juluo.People;

/// <summary>
/// The trades that shared places usually have, in their groups. The codes are facts of two classifications, held against their published tables: 行業統計分類, 11th
/// revision (行政院主計總處, January 2021; as the code system industry-dgbas-tw of the Ministry of Health and Welfare has it), and ISIC Rev. 4 (United Nations,
/// Statistical Papers M 4/Rev. 4, 2008). A trade has its division; a group its section, if all of its trades are of one.
/// </summary>
internal sealed class UsualTrades(Work work, Clock clock)
{
    private sealed record Row(string Group, string Zh, string En, string? Tw, string? Isic);

    public async Task Take(CancellationToken stop)
    {
        var rows = Read();
        await Add([.. rows.Where(r => r.Group == "")], isGroup: true, stop);
        await Add([.. rows.Where(r => r.Group != "")], isGroup: false, stop);
    }

    private async Task Add(Row[] rows, bool isGroup, CancellationToken stop)
    {
        object?[] values =
        [
            work.Community.Id.Value,
            rows.Select(_ => Guid.CreateVersion7(clock.Provider.GetUtcNow())).ToArray(),
            rows.Select(r => r.Zh).ToArray(),
            rows.Select(r => r.En).ToArray(),
            rows.Select(r => r.Group).ToArray(),
            rows.Select(r => r.Tw).ToArray(),
            rows.Select(r => r.Isic).ToArray(),
            isGroup,
        ];
        const string Usual =
            "unnest($2::uuid[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[]) as u (id, zh, en, group_zh, tw, isic)";
        const string Same =
            "t.community_id = $1 and t.is_group = $8 and (people.fold(u.zh) = people.fold(t.name_zh) or people.fold(u.en) = people.fold(t.name_en))";
        const string Group =
            "(select g.id from people.trade g where g.community_id = $1 and g.is_group and people.fold(g.name_zh) = people.fold(u.group_zh))";
        await using (
            var complete = work.Command(
                $"""
                update people.trade t set code_tw = coalesce(t.code_tw, u.tw), code_isic = coalesce(t.code_isic, u.isic),
                  group_id = coalesce(t.group_id, {Group})
                from {Usual} where {Same}
                """,
                values
            )
        )
            await complete.ExecuteNonQueryAsync(stop);
        await using var add = work.Command(
            $"""
            insert into people.trade (community_id, id, name_zh, name_en, is_group, group_id, code_tw, code_isic)
            select $1, u.id, u.zh, u.en, $8, {Group}, u.tw, u.isic from {Usual}
            where not exists (select from people.trade t where {Same}) on conflict do nothing
            """,
            values
        );
        await add.ExecuteNonQueryAsync(stop);
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
                .Select(f => new Row(f[0], f[1], f[2], Code(f[3]), Code(f[4]))),
        ];
    }
}
