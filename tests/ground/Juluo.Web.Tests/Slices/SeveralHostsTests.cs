using System.Runtime.ExceptionServices;
using Npgsql;

namespace Juluo.Web.Tests;

/// <summary>A connection string with several hosts, while none of them accepts writes.</summary>
public sealed class SeveralHostsTests(Database database) : IClassFixture<Database>
{
    [Fact] // before: 500
    public async Task No_primary_among_the_hosts_is_a_database_that_is_away()
    {
        // Both lead to the primary, and a standby is requested: like during a failover, when there are only standbys and a primary is requested.
        var at = new NpgsqlConnectionStringBuilder(database.ConnectionString);
        await using var hosts = NpgsqlDataSource.Create(
            new NpgsqlConnectionStringBuilder(database.ConnectionString)
            {
                Host = $"{at.Host},{at.Host}",
                TargetSessionAttributes = "standby",
            }.ConnectionString
        );
        for (var turn = 0; turn < 2; turn++)
        {
            var thrown = await Should.ThrowAsync<NpgsqlException>(async () => await hosts.OpenConnectionAsync());
            WhileDatabaseIsAway.Told(new InvalidOperationException("around it", thrown)).ShouldBeOfType<DatabaseAway>();
        }
    }

    [Fact]
    public async Task Hosts_that_do_not_answer_are_a_database_that_is_away()
    {
        await using var hosts = NpgsqlDataSource.Create("Host=127.0.0.1,127.0.0.2;Port=1;Target Session Attributes=primary;Timeout=1");
        for (var turn = 0; turn < 2; turn++)
            WhileDatabaseIsAway
                .Told(await Should.ThrowAsync<NpgsqlException>(async () => await hosts.OpenConnectionAsync()))
                .ShouldBeOfType<DatabaseAway>();
    }

    [Fact]
    public void A_connection_that_broke_when_it_was_handed_out_is_a_database_that_is_away()
    {
        var thrown = new ObjectDisposedException(nameof(ManualResetEventSlim));
        WhileDatabaseIsAway.Told(thrown).ShouldBeNull();
        ExceptionDispatchInfo.SetRemoteStackTrace(thrown, "   at Npgsql.Internal.NpgsqlConnector.ResetCancellation()");
        WhileDatabaseIsAway.Told(thrown).ShouldBeOfType<DatabaseAway>();
    }
}
