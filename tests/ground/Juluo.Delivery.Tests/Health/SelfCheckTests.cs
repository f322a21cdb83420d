using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Juluo.Delivery.Tests;

public sealed class SelfCheckTests(Database database) : IClassFixture<Database>
{
    [Fact]
    public async Task What_is_wrong_is_said_and_what_is_well_too()
    {
        await using var house = await TestHouse.On(
            database,
            adjust: s =>
                s.AddSingleton(MailSettings.Read(new Microsoft.Extensions.Configuration.ConfigurationManager(), development: false))
        );
        var (here, mars) = (await house.Found(), await house.Found("Mars/Base"));
        var check = house.Services.GetRequiredService<SelfCheck>();
        await house.Publish(here, new Unbearable(1));
        await database.Do("update delivery.outbox set parked_at = now(), last_error = E'There is no air.\\n at …'");
        await house.Services.GetRequiredService<Jobs>().RunNow<Tick>(mars);

        var words = new Words(
            new Catalogue([typeof(DeliveryModule).Assembly, typeof(WebModule).Assembly]),
            Languages.English,
            NodaTime.DateTimeZone.Utc
        );
        var said = (await check.Look(null, default)).Select(f => $"{f.Condition} {words.Say(f.Say, f.With)}").ToList();

        said.ShouldContain(s => s.StartsWith("Good PostgreSQL", StringComparison.Ordinal));
        said.ShouldContain(s =>
            s.StartsWith("Good All", StringComparison.Ordinal) && s.EndsWith("schema files are applied.", StringComparison.Ordinal)
        );
        said.ShouldContain(
            "Bad One event failed for five days and will not be retried automatically. To retry, run “bin/juluo outbox again”. Last error: There is no air."
        );
        said.ShouldContain("Bad No mail server is set up, and emails will wait. Set Mail__Smtp and Mail__From.");
        said.ShouldContain($"Attention No job has run yet in {here.Slug}. Check that the program is running (bin/juluo serve).");
        said.ShouldContain($"Attention “Send the daily emails” has not run yet in {mars.Slug}.");
        said.ShouldContain($"Bad {mars.Slug} uses Mars/Base, an unknown time zone. Choose another in the community’s settings.");
        said.ShouldContain("Good A notification arrived at once.");
        said.ShouldContain("Good Files can be written and read.");
        said.ShouldNotContain(s => s.Contains("check.", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("postgres", "check.notifications.elsewhere")] // another database of the cluster: as lost as behind a pooler
    [InlineData("nowhere", "check.notifications.away")]
    public async Task Notifications_that_do_not_arrive_are_said_and_nothing_else_stops(string named, string say)
    {
        var elsewhere = new NpgsqlConnectionStringBuilder(database.ConnectionString) { Database = named }.ConnectionString;
        await using var house = await TestHouse.On(
            database,
            adjust: s => s.AddSingleton(p => new ListenConnections(p.GetRequiredService<NpgsqlDataSource>(), elsewhere))
        );
        var found = await house.Services.GetRequiredService<SelfCheck>().Look(null, default);
        found
            .Single(f => f.Area == "notifications")
            .ShouldSatisfyAllConditions(f => f.Condition.ShouldBe(Condition.Attention), f => f.Say.ShouldBe(say));
        found.Count.ShouldBeGreaterThan(5);
    }

    [Fact]
    public async Task A_database_that_does_not_answer_is_a_sentence_and_no_crash()
    {
        await using var house = await TestHouse.On(database);
        await using var away = new ServiceCollection()
            .AddCountingHouse("Host=/nowhere;Database=x;Username=x;Timeout=1", house.Time, null, run: false)
            .BuildServiceProvider();
        var found = (await away.GetRequiredService<SelfCheck>().Look(null, default)).ShouldHaveSingleItem();
        (found.Condition, found.Say).ShouldBe((Condition.Bad, "check.database.away"));
    }

    [Fact]
    public async Task Of_several_hosts_that_do_not_answer_each_is_named()
    {
        await using var hosts = NpgsqlDataSource.Create("Host=127.0.0.1,127.0.0.2;Port=1;Target Session Attributes=primary;Timeout=1");
        var away = await Should.ThrowAsync<NpgsqlException>(async () => await hosts.OpenConnectionAsync());
        SelfCheck.Why(away).ShouldBe("Failed to connect to 127.0.0.1:1; Failed to connect to 127.0.0.2:1");
    }
}
