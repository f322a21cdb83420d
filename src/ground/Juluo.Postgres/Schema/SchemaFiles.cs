using System.Security.Cryptography;
using System.Text;
using Npgsql;

namespace Juluo.Postgres;

/// <summary>
/// Applies the numbered SQL files that each module carries (<c>Schema/0001_people.sql</c> …), once each, in the order of the modules and of
/// their numbers, under an advisory lock so that two processes starting together do it once. A file that was applied may never change.
/// </summary>
public static class SchemaFiles
{
    private const long Lock = 0x4A_55_4C_55_4F; // "JULUO"

    public sealed record SchemaFile(string Module, string Name, string Sql)
    {
        public string Hash => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Sql)));
    }

    /// <returns>How many files were new.</returns>
    /// <exception cref="InvalidOperationException">A file that was applied before has been edited since.</exception>
    public static async Task<int> Apply(string connectionString, IEnumerable<Module> modules, CancellationToken stop = default)
    {
        await using var source = NpgsqlDataSource.Create(connectionString);
        await using var connection = await source.OpenConnectionAsync(stop);
        await Run(connection, $"select pg_advisory_lock({Lock})", stop);
        await Run(
            connection,
            "create schema if not exists kernel; create table if not exists kernel.applied_file (room text, file text, hash text not null, applied_at timestamptz not null default now(), primary key (room, file))",
            stop
        );

        // The files of Places went to Spaces as they are when it was taken apart.
        await Run(connection, "update kernel.applied_file set room = 'spaces' where room = 'places'", stop);
        var applied = new Dictionary<(string, string), string>();
        await using (var command = new NpgsqlCommand("select room, file, hash from kernel.applied_file", connection))
            await foreach (var row in command.Rows(r => (r.GetString(0), r.GetString(1), r.GetString(2)), stop))
                applied[(row.Item1, row.Item2)] = row.Item3;

        var fresh = 0;
        foreach (var file in Of(modules))
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
            await using var note = new NpgsqlCommand(
                "insert into kernel.applied_file (room, file, hash) values ($1, $2, $3)",
                connection,
                transaction
            )
            {
                Parameters =
                {
                    new() { Value = file.Module },
                    new() { Value = file.Name },
                    new() { Value = file.Hash },
                },
            };
            await note.ExecuteNonQueryAsync(stop);
            await transaction.CommitAsync(stop);
            fresh++;
        }

        return fresh;
    }

    /// <summary>All files, in the order in which they are applied.</summary>
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

    private static async Task Run(NpgsqlConnection connection, string sql, CancellationToken stop)
    {
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 0 };
        await command.ExecuteNonQueryAsync(stop);
    }
}
