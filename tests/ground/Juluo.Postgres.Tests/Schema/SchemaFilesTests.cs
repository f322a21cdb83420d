using Juluo.Postgres.Cluster;
using Npgsql;

namespace Juluo.Postgres.Tests;

public sealed class SchemaFilesTests(Database database) : IClassFixture<Database>
{
    private static readonly Module[] Rooms = [new PostgresModule()];

    [Fact] // seen to fail without the advisory lock: "relation already exists"
    public async Task Eight_processes_that_start_together_apply_each_file_once()
    {
        var empty = await Empty("together");

        var fresh = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => SchemaFiles.Apply(empty, Rooms))));

        fresh.Sum().ShouldBe(SchemaFiles.Of(Rooms).Count());
        (await SchemaFiles.Apply(empty, Rooms)).ShouldBe(0);
    }

    [Fact] // seen to fail without the comparison of hashes
    public async Task A_file_that_was_edited_after_it_was_applied_is_refused()
    {
        var empty = await Empty("edited");
        await SchemaFiles.Apply(empty, Rooms);
        await using (var connection = new NpgsqlConnection(empty))
        {
            await connection.OpenAsync();
            await using var edit = new NpgsqlCommand(
                "update postgres.applied_file set hash = 'another' where file = '0001_postgres.sql'",
                connection
            );
            await edit.ExecuteNonQueryAsync();
        }

        var refused = await Should.ThrowAsync<InvalidOperationException>(() => SchemaFiles.Apply(empty, Rooms));
        refused.Message.ShouldContain("postgres/0001_postgres.sql was changed");
    }

    [Fact] // before: a role that owns its database got the advice to find a superuser
    public async Task The_owner_of_a_database_adds_the_extensions_that_it_lacks()
    {
        var bare = await Empty("bare", template: "template0");
        await SchemaFiles.Apply(bare, Rooms);
        await using var connection = new NpgsqlConnection(bare);
        await connection.OpenAsync();
        await using var ask = new NpgsqlCommand(
            "select array_agg(extname::text order by extname) from pg_extension where extname <> 'plpgsql'",
            connection
        );
        ((string[])(await ask.ExecuteScalarAsync())!).ShouldBe(["btree_gist", "pg_trgm"]);
    }

    private async Task<string> Empty(string purpose, string template = PrivateCluster.Template)
    {
        var name = $"{database.Name}_{purpose}";
        await database.Do($"create database {name} template {template} owner {ClusterRoles.Owner}");
        return new NpgsqlConnectionStringBuilder(database.ConnectionString) { Database = name, Pooling = false }.ConnectionString;
    }
}
