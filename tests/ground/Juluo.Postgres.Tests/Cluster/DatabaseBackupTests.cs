using System.Runtime.Versioning;
using Juluo.Postgres.Cluster;
using Npgsql;

namespace Juluo.Postgres.Tests;

public sealed class DatabaseBackupTests(Database database) : IClassFixture<Database>, IAsyncLifetime
{
    private readonly string folder = Directory.CreateTempSubdirectory("juluo-backup-").FullName;
    private readonly string empty = $"test_{Environment.ProcessId}_{Random.Shared.Next()}";

    private string Saved => Path.Combine(folder, "house.dump");

    public async Task InitializeAsync()
    {
        await database.Do("drop schema if exists rooms cascade");
        await database.Do(
            """
            create schema rooms authorization juluo_owner;
            create table rooms.note (community_id int, id int generated always as identity, words text, during tstzrange,
              primary key (community_id, id), exclude using gist (community_id with =, during with &&));
            alter table rooms.note owner to juluo_owner;
            alter table rooms.note enable row level security, force row level security;
            create policy own on rooms.note using (community_id = 1);
            grant usage on schema rooms to juluo_app;
            grant select on rooms.note to juluo_app;
            create index on rooms.note using gin (words gin_trgm_ops);
            insert into rooms.note (community_id, words, during) select n % 2 + 1, '聚落 ' || n, tstzrange('2026-01-01'::timestamptz + n * interval '1 h', '2026-01-01'::timestamptz + (n + 1) * interval '1 h')
              from generate_series(1, 1000) n;
            """
        );
        await database.Do($"create database {empty} template juluo_template owner juluo_owner");
    }

    [Fact, SupportedOSPlatform("linux")]
    public async Task A_backup_restored_into_an_empty_database_is_the_same_house_with_the_same_locks()
    {
        (await DatabaseBackup.Write(database.MaintenanceConnectionString, Saved, TimeProvider.System)).ShouldBeGreaterThan(1000);
        File.GetUnixFileMode(Saved).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        await DatabaseBackup.Restore(Other(database.MaintenanceConnectionString), Saved);

        const string figure = "select count(*) || ' ' || md5(string_agg(n::text, '' order by id)) from rooms.note n";
        (await Ask(Other(database.MaintenanceConnectionString), figure)).ShouldBe(await database.Ask<string>(figure));
        // Row-level security is included: the owner sees one community, as before.
        (await Ask(Other(database.ConnectionString), "select count(*) from rooms.note")).ShouldBe(500L);
        (await Ask(Other(database.ConnectionString), "begin; set local role juluo_app; select count(*) from rooms.note")).ShouldBe(500L);
        (
            await Ask(Other(database.MaintenanceConnectionString), "select tableowner::text from pg_tables where tablename = 'note'")
        ).ShouldBe("juluo_owner");
        var clash = await Should.ThrowAsync<PostgresException>(() =>
            Ask(
                Other(database.MaintenanceConnectionString),
                "insert into rooms.note (community_id, during) select community_id, during from rooms.note limit 1"
            )
        );
        clash.SqlState.ShouldBe(PostgresErrorCodes.ExclusionViolation);
    }

    [Fact]
    public async Task A_backup_goes_back_only_into_an_empty_database()
    {
        await DatabaseBackup.Write(database.MaintenanceConnectionString, Saved, TimeProvider.System);
        var thrown = await Should.ThrowAsync<ClusterException>(() => DatabaseBackup.Restore(database.MaintenanceConnectionString, Saved));
        thrown.Problem.ShouldBeOfType<BackupProblem.NotEmpty>();
        (await database.Ask<long>("select count(*) from rooms.note")).ShouldBe(1000);
    }

    [Fact]
    public async Task A_backup_is_never_overwritten_and_none_is_written_that_would_miss_rows()
    {
        await File.WriteAllTextAsync(Saved, "precious");
        (
            await Should.ThrowAsync<ClusterException>(() =>
                DatabaseBackup.Write(database.MaintenanceConnectionString, Saved, TimeProvider.System)
            )
        ).Problem.ShouldBeOfType<BackupProblem.AlreadyThere>();
        (await File.ReadAllTextAsync(Saved)).ShouldBe("precious");

        var blind = Path.Combine(folder, "blind.dump");
        (
            await Should.ThrowAsync<ClusterException>(() => DatabaseBackup.Write(database.ConnectionString, blind, TimeProvider.System))
        ).Problem.ShouldBeOfType<BackupProblem.HiddenRows>();
        Directory.EnumerateFiles(folder).ShouldBe([Saved]);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(40)]
    [InlineData(97)]
    public async Task A_file_cut_short_is_refused_and_leaves_the_database_empty(int percent)
    {
        await DatabaseBackup.Write(database.MaintenanceConnectionString, Saved, TimeProvider.System);
        var whole = await File.ReadAllBytesAsync(Saved);
        await File.WriteAllBytesAsync(Saved, whole[..(whole.Length * percent / 100)]);
        await Should.ThrowAsync<ClusterException>(() => DatabaseBackup.Restore(Other(database.MaintenanceConnectionString), Saved));
        (await Ask(Other(database.MaintenanceConnectionString), "select to_regclass('rooms.note') is null")).ShouldBe(true);
    }

    public async Task DisposeAsync()
    {
        Directory.Delete(folder, recursive: true);
        await database.Do($"drop database {empty} with (force)");
    }

    private string Other(string connectionString) =>
        new NpgsqlConnectionStringBuilder(connectionString) { Database = empty, Pooling = false }.ConnectionString;

    private static async Task<object?> Ask(string connectionString, string sql)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync();
    }
}
