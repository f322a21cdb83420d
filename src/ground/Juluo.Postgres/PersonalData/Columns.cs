namespace Juluo.Postgres;

/// <summary>The columns and foreign keys of the database's tables, for declarations that refer to them.</summary>
public sealed class Columns
{
    private readonly Dictionary<(string Table, string Column), (string Type, bool Nullable)> types;
    private readonly ILookup<string, string> parents;

    private Columns(Dictionary<(string, string), (string, bool)> types, ILookup<string, string> parents) =>
        (this.types, this.parents) = (types, parents);

    public static async Task<Columns> Read(UnitOfWork work, IReadOnlyList<string> tables, CancellationToken stop)
    {
        var types = await work.List<(string, string, string, bool)>(
            $"""
            select n.nspname || '.' || t.relname, a.attname::text, format_type(a.atttypid, null), not a.attnotnull
            from pg_attribute a join pg_class t on t.oid = a.attrelid join pg_namespace n on n.oid = t.relnamespace
            where a.attrelid = any({tables}::text[]::regclass[]) and a.attnum > 0 and not a.attisdropped order by a.attnum
            """,
            stop
        );
        var parents = await work.List<(string Child, string Parent)>(
            $"""
            select n.nspname || '.' || t.relname, m.nspname || '.' || u.relname
            from pg_constraint c
            join pg_class t on t.oid = c.conrelid join pg_namespace n on n.oid = t.relnamespace
            join pg_class u on u.oid = c.confrelid join pg_namespace m on m.oid = u.relnamespace
            where c.contype = 'f' and c.conrelid = any({tables}::text[]::regclass[])
            """,
            stop
        );
        return new(
            types.ToDictionary(t => (t.Item1, t.Item2), t => (t.Item3, t.Item4)),
            parents.Where(p => p.Child != p.Parent).ToLookup(p => p.Child, p => p.Parent, StringComparer.Ordinal)
        );
    }

    public string Type(string table, string column) => types[(table, column)].Type;

    /// <summary>Returns the SQL literal of a column's empty value.</summary>
    public string Empty(string table, string column) =>
        types[(table, column)] switch
        {
            (_, true) => "null",
            ("jsonb" or "json", _) => "'{}'",
            ("text[]", _) => "'{}'",
            // A key that belongs to no one, for columns that are not nullable.
            ("uuid", _) => "'00000000-0000-0000-0000-000000000000'",
            _ => "''",
        };

    public IReadOnlyList<string> Of(string table) => [.. types.Keys.Where(k => k.Table == table).Select(k => k.Column)];

    /// <summary>Sorts tables so that each comes before those it references.</summary>
    public IReadOnlyList<string> ChildrenFirst(IEnumerable<string> tables)
    {
        var ordered = new List<string>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        void Visit(string table)
        {
            if (!seen.Add(table))
                return;
            foreach (var parent in parents[table])
                Visit(parent);
            ordered.Add(table);
        }

        var wanted = tables.ToHashSet(StringComparer.Ordinal);
        foreach (var table in wanted.Order(StringComparer.Ordinal))
            Visit(table);
        ordered.Reverse();
        return [.. ordered.Where(wanted.Contains)];
    }
}
