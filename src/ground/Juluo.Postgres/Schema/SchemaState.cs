namespace Juluo.Postgres;

/// <summary>Compares the files that were applied to the database with those of this program.</summary>
public sealed class SchemaState(NpgsqlDataSource source, App app)
{
    /// <returns>The files not applied yet, those that were applied with different content, and the number of all files.</returns>
    public async Task<(IReadOnlyList<string> Missing, IReadOnlyList<string> Changed, int All)> Look(CancellationToken stop)
    {
        var applied = new Dictionary<string, string>(StringComparer.Ordinal);
        if (!await IsEarlier(stop))
        {
            var renamed = app
                .Modules.Where(m => m.FormerName is not null)
                .ToDictionary(m => m.FormerName!, m => m.Name, StringComparer.Ordinal);
            await using var select = source.CreateCommand("select module, file, hash from postgres.applied_file");
            foreach (var (module, file, hash) in await select.List(r => (r.GetString(0), r.GetString(1), r.GetString(2)), stop))
                applied[$"{renamed.GetValueOrDefault(module, module)}/{file}"] = hash;
        }

        var files = SchemaFiles.Of(app.Modules).Select(f => (Name: $"{f.Module}/{f.Name}", f.Hash)).ToList();
        return (
            [.. files.Where(f => !applied.ContainsKey(f.Name)).Select(f => f.Name)],
            [
                .. files
                    .Where(f => applied.TryGetValue(f.Name, out var hash) && !string.Equals(hash, f.Hash, StringComparison.Ordinal))
                    .Select(f => f.Name),
            ],
            files.Count
        );
    }

    /// <summary>Checks if the database has the earlier schema, in which no current file counts as applied until the conversion.</summary>
    private async Task<bool> IsEarlier(CancellationToken stop)
    {
        await using var ask = source.CreateCommand(
            $"select to_regclass('postgres.applied_file') is null and to_regclass('{EarlierSchema.List}') is not null"
        );
        return await ask.ExecuteScalarAsync(stop) is true;
    }
}
