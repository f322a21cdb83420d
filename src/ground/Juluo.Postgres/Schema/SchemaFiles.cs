namespace Juluo.Postgres;

/// <summary>
/// Applies the numbered SQL files of the modules (<c>Schema/0001_people.sql</c> …), once each, in the order of the modules and of their numbers, under an advisory
/// lock so that two processes starting together do it once. An applied file must never change.
/// </summary>
public static class SchemaFiles
{
    private const long Lock = 0x4A_55_4C_55_4F; // "JULUO"

    /// <summary>The PostgreSQL extensions that the schema requires.</summary>
    internal static readonly IReadOnlyList<string> Extensions = ["btree_gist", "pg_trgm"];

    public sealed record SchemaFile(string Module, string Name, string Sql)
    {
        public string Hash => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Sql)));
    }

    /// <param name="earlier">The conversion of an earlier schema; null for none.</param>
    /// <returns>The number of newly applied files.</returns>
    /// <exception cref="InvalidOperationException">An applied file was edited later; or the database is neither empty nor one that this program knows.</exception>
    public static async Task<int> Apply(
        string connectionString,
        IEnumerable<Module> modules,
        EarlierSchema? earlier = null,
        CancellationToken stop = default
    )
    {
        await using var source = NpgsqlDataSource.Create(connectionString);
        // The lock belongs to a transaction and not to a session: a pooler in transaction mode would keep the session, and with it the lock, after this process has finished.
        await using var turn = await source.OpenConnectionAsync(stop);
        await using var held = await turn.BeginTransactionAsync(stop);
        // The transaction is idle for as long as the files take.
        await Run(turn, "set local idle_in_transaction_session_timeout = 0", stop);
        await Run(turn, $"select pg_advisory_xact_lock({Lock})", stop);
        await using var connection = await source.OpenConnectionAsync(stop);
        await AddExtensions(connection, stop);
        var all = modules.ToList();
        var files = Of(all).ToList();
        if (!await Has(connection, "postgres.applied_file", stop))
            await Begin(connection, files, earlier, stop);
        foreach (var module in all.Where(m => m.FormerName is not null))
            await Rename(connection, module.FormerName!, module.Name, stop);
        var applied = new Dictionary<(string, string), string>();
        await using (var command = new NpgsqlCommand("select module, file, hash from postgres.applied_file", connection))
            await foreach (var row in command.Rows(r => (r.GetString(0), r.GetString(1), r.GetString(2)), stop))
                applied[(row.Item1, row.Item2)] = row.Item3;

        var fresh = 0;
        foreach (var file in files)
        {
            if (applied.TryGetValue((file.Module, file.Name), out var hash))
            {
                if (!string.Equals(hash, file.Hash, StringComparison.Ordinal))
                    throw new InvalidOperationException(
                        $"{file.Module}/{file.Name} was changed after it had been applied. Put it back, and write the change as a new numbered file."
                    );
                continue;
            }

            await using var transaction = await connection.BeginTransactionAsync(stop);
            await Run(connection, file.Sql, stop);
            await Note(connection, file, stop);
            await transaction.CommitAsync(stop);
            fresh++;
        }

        return fresh;
    }

    // Both are trusted extensions: the owner of a database may add them (PostgreSQL 13 and later). If that is not allowed, or they are not installed, the first file
    // that needs them fails with the reason.
    private static async Task AddExtensions(NpgsqlConnection connection, CancellationToken stop)
    {
        foreach (var extension in Extensions)
            try
            {
                await Run(connection, $"create extension if not exists {extension}", stop);
            }
            catch (PostgresException refused)
                when (refused.SqlState
                        is PostgresErrorCodes.InsufficientPrivilege
                            or PostgresErrorCodes.UndefinedFile
                            or PostgresErrorCodes.FeatureNotSupported
                ) { }
    }

    /// <summary>Returns all files, in the order in which they are applied.</summary>
    public static IEnumerable<SchemaFile> Of(IEnumerable<Module> modules)
    {
        var owners = modules.Select(r => (r.Name, r.GetType().Assembly));
        foreach (var (module, assembly) in owners)
        foreach (
            var resource in assembly
                .GetManifestResourceNames()
                .Where(n => n.EndsWith(".sql", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal)
        )
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(resource)!);
            yield return new(module, resource[(resource.IndexOf(".Schema.", StringComparison.Ordinal) + 8)..], reader.ReadToEnd());
        }
    }

    /// <summary>Creates the list of files in an empty database, or converts an earlier one.</summary>
    private static async Task Begin(NpgsqlConnection connection, List<SchemaFile> files, EarlierSchema? earlier, CancellationToken stop)
    {
        if (!await Has(connection, EarlierSchema.List, stop))
        {
            await using var any = new NpgsqlCommand(
                """
                select exists (
                  select from pg_class c
                  where c.relkind in ('r', 'p', 'v', 'm', 'f') and c.relnamespace::regnamespace::text !~ '^(pg_|information_schema$)'
                    and not exists (select from pg_depend d where d.classid = 'pg_class'::regclass and d.objid = c.oid and d.deptype = 'e'))
                """,
                connection
            );
            if (await any.ExecuteScalarAsync(stop) is true)
                throw new InvalidOperationException(
                    "This database is not empty, and what stands in it is not Juluo's. Give Juluo a database of its own."
                );
            await Run(
                connection,
                "create schema if not exists postgres; create table postgres.applied_file (module text, file text, hash text not null, applied_at timestamptz not null default now(), primary key (module, file))",
                stop
            );
            return;
        }

        await using var transaction = await connection.BeginTransactionAsync(stop);
        if (earlier is null)
            throw new InvalidOperationException("This database is of an earlier Juluo, and nothing here can take it up.");
        await earlier.TakeUp(connection, stop);
        foreach (var name in earlier.Becomes)
            await Note(connection, files.Single(f => $"{f.Module}/{f.Name}" == name), stop);
        await transaction.CommitAsync(stop);
    }

    private static async Task<bool> Has(NpgsqlConnection connection, string relation, CancellationToken stop)
    {
        await using var command = new NpgsqlCommand("select to_regclass($1) is not null", connection)
        {
            Parameters = { new() { Value = relation } },
        };
        return await command.ExecuteScalarAsync(stop) is true;
    }

    private static async Task Note(NpgsqlConnection connection, SchemaFile file, CancellationToken stop)
    {
        await using var note = new NpgsqlCommand("insert into postgres.applied_file (module, file, hash) values ($1, $2, $3)", connection)
        {
            Parameters =
            {
                new() { Value = file.Module },
                new() { Value = file.Name },
                new() { Value = file.Hash },
            },
        };
        await note.ExecuteNonQueryAsync(stop);
    }

    private static async Task Rename(NpgsqlConnection connection, string was, string now, CancellationToken stop)
    {
        await using var rename = new NpgsqlCommand("update postgres.applied_file set module = $2 where module = $1", connection)
        {
            Parameters =
            {
                new() { Value = was },
                new() { Value = now },
            },
        };
        await rename.ExecuteNonQueryAsync(stop);
    }

    private static async Task Run(NpgsqlConnection connection, string sql, CancellationToken stop)
    {
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 0 };
        await command.ExecuteNonQueryAsync(stop);
    }
}
