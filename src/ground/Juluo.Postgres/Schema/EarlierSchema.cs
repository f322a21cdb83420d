namespace Juluo.Postgres;

/// <summary>The schema before the files were restarted (decision 19): how to recognise a database that has it, and the SQL that converts it to the result of the first current files.</summary>
/// <param name="Files">The complete set of files of that schema, as <c>room/file</c>, with the hash of each.</param>
/// <param name="Sql">The SQL of the conversion, run once, in one transaction, by the owner.</param>
/// <param name="Becomes">The current files that the conversion replaces, as <c>module/file</c>.</param>
public sealed record EarlierSchema(IReadOnlyDictionary<string, string> Files, string Sql, IReadOnlyList<string> Becomes)
{
    /// <summary>The table that listed its files.</summary>
    internal const string List = "kernel.applied_file";

    /// <exception cref="InvalidOperationException">The database lacks files of the set, or has others.</exception>
    internal async Task TakeUp(NpgsqlConnection connection, CancellationToken stop)
    {
        // The files of Places were listed under Spaces for a while, when Places was split.
        var applied = new Dictionary<string, string>(StringComparer.Ordinal);
        await using (
            var select = new NpgsqlCommand(
                $"select case room when 'spaces' then 'places' else room end || '/' || file, hash from {List}",
                connection
            )
        )
            await foreach (var (name, hash) in select.Rows(r => (r.GetString(0), r.GetString(1)), stop))
                applied[name] = hash;
        if (applied.FirstOrDefault(a => Files.GetValueOrDefault(a.Key) != a.Value).Key is { } unknown)
            throw new InvalidOperationException(
                $"This database has {unknown} as this program does not know it: it was opened by another Juluo. Open it with that one."
            );
        if (Files.Keys.FirstOrDefault(f => !applied.ContainsKey(f)) is { } missing)
            throw new InvalidOperationException(
                $"This database is older than this program can take up: it has no {missing}. Open it once with the Juluo of 22 November 2026 (commit 3e7a55e), and then with this one."
            );
        await using var take = new NpgsqlCommand(Sql, connection) { CommandTimeout = 0 };
        await take.ExecuteNonQueryAsync(stop);
    }
}
