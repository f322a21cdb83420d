namespace Juluo.Lens;

/// <summary>Maps names of zones and sources to numbers, within one community.</summary>
internal sealed class Labels(UnitOfWork work)
{
    private readonly Dictionary<string, short> known = new(StringComparer.Ordinal);

    /// <summary>The maximum length of a label, in characters; longer ones are cut.</summary>
    public const int Most = 200;

    /// <summary>Returns the numbers of these names, and assigns numbers to new ones.</summary>
    public async Task<IReadOnlyDictionary<string, short>> NumbersOf(IEnumerable<string> names, CancellationToken stop)
    {
        var missing = names.Select(Cut).Where(n => !known.ContainsKey(n)).Distinct(StringComparer.Ordinal).ToArray();
        if (missing.Length == 0)
            return known;
        // Serialise writers: two that add a new zone at the same time would otherwise assign the same number.
        await work.Do($"select pg_advisory_xact_lock(hashtextextended('lens.label' || {work.Community}::text, 0))", stop);
        var numbers = await work.List<(short, string)>(
            $"""
            with wanted as (select name, row_number() over (order by name) as n from unnest({missing}::text[]) as t (name)
                            where not exists (select from lens.label l where l.community_id = {work.Community} and l.name = t.name)),
                 made as (insert into lens.label (community_id, id, name)
                          select {work.Community}, (select coalesce(max(id), 0) from lens.label
                            where community_id = {work.Community}) + n, name from wanted
                          on conflict on constraint one_number_for_one_label do nothing returning id, name)
            select id, name from made union all select id, name from lens.label where community_id = {work.Community}
              and name = any({missing})
            """,
            stop
        );
        foreach (var (id, name) in numbers)
            known[name] = id;
        return known;
    }

    public async Task<Dictionary<short, string>> All(CancellationToken stop) =>
        (await work.List<(short, string)>($"select id, name from lens.label where community_id = {work.Community}", stop)).ToDictionary(
            l => l.Item1,
            l => l.Item2
        );

    public static string Cut(string name) => PlainText.Cut(name, Most, "");
}
