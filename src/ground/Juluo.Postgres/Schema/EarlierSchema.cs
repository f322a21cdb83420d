namespace Juluo.Postgres;

/// <summary>
/// The schema of before the files started again (decision 19): how a database that has it is known, and what makes of it what the first files make of an
/// empty one.
/// </summary>
/// <param name="Files">Its complete set, as <c>room/file</c>, and the hash of each.</param>
/// <param name="Sql">Run once, in one transaction, by the owner.</param>
/// <param name="Becomes">Which of the files of now the database has by it, as <c>module/file</c>.</param>
public sealed record EarlierSchema(IReadOnlyDictionary<string, string> Files, string Sql, IReadOnlyList<string> Becomes)
{
    /// <summary>The table that listed its files.</summary>
    internal const string List = "kernel.applied_file";

    /// <exception cref="InvalidOperationException">The database has not the complete set, or files that are not of it.</exception>
    internal async Task TakeUp(NpgsqlConnection connection, CancellationToken stop)
    {
        // The files of Places were listed under Spaces for a while, when it was taken apart.
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
