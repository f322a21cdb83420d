namespace Juluo.Postgres.Tests;

public sealed class DatabaseTests(Database database) : IClassFixture<Database>
{
    [Fact]
    public async Task A_test_class_has_a_database_of_its_own_that_the_owner_signs_in_to()
    {
        await using var connection = await database.Open();
        connection.Database.ShouldBe(database.Name);
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
        await other.DisposeAsync();
        (await database.Ask<long>("select count(*) from pg_database where datname = $1", other.Name)).ShouldBe(0);
    }
}
