using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Juluo.Delivery.Tests;

public sealed class TenantTests(Database database) : IClassFixture<Database>
{
    private const string Forgetful = "select count(*) from postgres.audit where action = 'test.action'";

    [Fact] // seen to fail with a policy that lets everything through
    public async Task A_query_that_forgets_its_filter_sees_its_own_community_only()
    {
        await using var house = await TestHouse.On(database);
        var (here, there) = (await house.Found(), await house.Found());
        foreach (var community in new[] { here, there })
            await house.In(community, s => s.GetRequiredService<Audit>().Did(null, "test.action", "x", null, default));

        await house.In(here, async s => (await Count(s.GetRequiredService<UnitOfWork>(), Forgetful)).ShouldBe(1));
        await house.In(
            here,
            async s => (await Count(s.GetRequiredService<UnitOfWork>(), $"{Forgetful} and community_id = '{there.Id}'")).ShouldBe(0)
        );
    }

    [Fact] // seen to fail with a policy whose check is true
    public async Task A_row_cannot_be_put_into_another_community()
    {
        await using var house = await TestHouse.On(database);
        var (here, there) = (await house.Found(), await house.Found());
        var refused = await Should.ThrowAsync<PostgresException>(() =>
            house.In(
                here,
                async s =>
                {
                    await using var insert = s.GetRequiredService<UnitOfWork>()
                        .Command(
                            "insert into postgres.look (community_id, id, at, looker_id, subject_id, what) values ($1, $1, now(), $1, $1, 'x')",
                            there.Id.Value
                        );
                    await insert.ExecuteNonQueryAsync();
                }
            )
        );
        refused.SqlState.ShouldBe(PostgresErrorCodes.InsufficientPrivilege);
    }

    [Fact] // seen to fail with a policy that lets everything through
    public async Task Outside_any_community_there_is_nothing_to_see_and_a_pooled_connection_remembers_none()
    {
        await using var house = await TestHouse.On(database);
        var here = await house.Found();
        await house.In(here, s => s.GetRequiredService<Audit>().Did(null, "test.action", "x", null, default));

        await using var connection = await house.Services.GetRequiredService<NpgsqlDataSource>().OpenConnectionAsync();
        await using var role = new NpgsqlCommand("begin; set local role juluo_app", connection);
        await role.ExecuteNonQueryAsync();
        await using var look = new NpgsqlCommand(Forgetful, connection);
        (await look.ExecuteScalarAsync()).ShouldBe(0L);
    }

    [Fact]
    public async Task A_worker_sees_every_queue_and_no_table_of_a_room()
    {
        await using var house = await TestHouse.On(database);
        var here = await house.Found();
        await house.In(here, s => s.GetRequiredService<Audit>().Did(null, "test.action", "x", null, default));
        await house.Publish(here, new Juluo.Guest.Counted(1, Mail: false));

        await using var work = new UnitOfWork(house.Services.GetRequiredService<NpgsqlDataSource>());
        await work.BeginAsWorker(default);
        (await Count(work, "select count(*) from delivery.outbox")).ShouldBeGreaterThan(0);
        (await Count(work, Forgetful)).ShouldBe(0);
        await work.Enter(await house.Found(), default);
        (await Count(work, "select count(*) from delivery.outbox")).ShouldBe(0);
    }

    private static async Task<long> Count(UnitOfWork work, string sql)
    {
        await using var command = work.Command(sql);
        return (long)(await command.ExecuteScalarAsync())!;
    }
}
