using Juluo.Testing;

namespace Juluo.Postgres.Tests;

/// <summary>A test class has a database to itself, and finds it as if it had never been used.</summary>
public sealed class DatabaseTests(Database database, Ground ground) : IClassFixture<Database>, IClassFixture<Ground>
{
    [Fact]
    public async Task A_test_class_has_a_database_of_its_own_that_the_owner_signs_in_to()
    {
        await using var connection = await database.Open();
        connection.Database.ShouldBe(database.Name);
        ground.Database.Name.ShouldNotBe(database.Name);
        (await database.Ask<string>("select pg_get_userbyid(datdba) from pg_database where datname = $1", database.Name)).ShouldBe(
            "juluo_owner"
        );
    }

    [Fact]
    public async Task A_second_database_of_the_same_run_shares_the_server_and_nothing_else()
    {
        var other = new Database();
        await other.InitializeAsync();
        await database.Do("create table mine (n int)");
        (await other.Ask<bool>("select to_regclass('mine') is null")).ShouldBeTrue();
        (await other.Ask<string>("show unix_socket_directories")).ShouldBe(await database.Ask<string>("show unix_socket_directories"));
        await database.Do("drop table mine");
        await other.DisposeAsync();
    }

    [Fact] // seen to fail while tables in the schema public were not dropped
    public async Task What_a_class_wrote_is_gone_when_the_next_one_comes()
    {
        var used = await PooledDatabase.Make();
        await Ask(
            used,
            """
            insert into postgres.community (id, slug, name_zh, name_en, sentence_zh, sentence_en, zone, currency)
              values (gen_random_uuid(), 'left', '留下', 'Left', '留下的。', 'Left.', 'Asia/Taipei', 'TWD');
            select nextval('lens.batch'), nextval('lens.batch');
            create table public.forgotten (n int); insert into public.forgotten values (1);
            """
        );
        (await used.Empty()).ShouldBeNull();
        (await Ask(used, "select count(*) from postgres.community")).ShouldBe(0L);
        (await Ask(used, "select count(*) > 0 from postgres.applied_file")).ShouldBe(true);
        (await Ask(used, "select nextval('lens.batch')")).ShouldBe(1L);
        (await Ask(used, "select to_regclass('public.forgotten') is null")).ShouldBe(true);
        await used.Drop();
    }

    [Theory]
    [InlineData("alter table people.person drop constraint person_pkey cascade")]
    [InlineData("alter table people.person add column more int")]
    [InlineData("alter table people.person alter column name drop not null")]
    [InlineData("alter table people.person no force row level security")]
    [InlineData("alter table circles.ballot disable trigger user")]
    [InlineData("drop index spaces.one_space_of_a_name")]
    [InlineData("create function public.fall() returns int language sql as 'select 1'")]
    [InlineData("create schema another")]
    [InlineData("create or replace function people.usual_visibility(field text) returns text language sql as 'select null::text'")]
    [InlineData(
        "insert into postgres.community select gen_random_uuid(), 'left', '留下', 'Left', '留下的。', 'Left.', 'Asia/Taipei', 'TWD'; analyze postgres.community"
    )]
    public async Task A_database_whose_schema_was_changed_is_not_used_again(string change)
    {
        var used = await PooledDatabase.Make();
        await Ask(used, change);
        (await used.Empty()).ShouldBe("its schema was changed");
        await used.Drop();
    }

    [Fact] // seen to fail without the look for sessions
    public async Task A_database_in_which_somebody_still_writes_is_not_used_again()
    {
        var used = await PooledDatabase.Make();
        await using (var other = await used.Source.OpenConnectionAsync())
        {
            await using var begun = await other.BeginTransactionAsync();
            await using var write = new Npgsql.NpgsqlCommand("select nextval('lens.batch')", other, begun);
            await write.ExecuteNonQueryAsync();
            (await used.Empty()).ShouldBe("somebody still works in it");
        }

        await used.Drop();
    }

    private static async Task<object?> Ask(PooledDatabase database, string sql)
    {
        await using var connection = new Npgsql.NpgsqlConnection(database.MaintenanceConnectionString);
        await connection.OpenAsync();
        await using var command = new Npgsql.NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync();
    }
}
