using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Juluo.Delivery.Tests;

/// <summary>Findings of the self-check come from real tries.</summary>
public sealed class TriedTests(Database database) : IClassFixture<Database>, IAsyncLifetime, IDisposable
{
    private static readonly Words English = new(
        new Catalogue([typeof(DeliveryModule).Assembly, typeof(WebModule).Assembly]),
        Languages.English,
        NodaTime.DateTimeZone.Utc
    );

    private readonly Mailbox mailbox = new();

    public async Task InitializeAsync()
    {
        await database.Do("delete from delivery.check_finding");
        await mailbox.InitializeAsync();
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => mailbox.Dispose();

    [Fact]
    public async Task The_mail_server_is_asked_up_to_the_text_of_a_mail_and_none_is_sent()
    {
        await using var house = await Posting();
        (await Of(house, "mail"))
            .ShouldHaveSingleItem()
            .ShouldStartWith($"Good Emails go out through {Mailbox.Host}, which has just accepted");
        mailbox.Heard.ShouldBe(["EHLO", "MAIL", "RCPT", "QUIT"]);
        mailbox.Letters.ShouldBeEmpty();
    }

    [Fact] // before, it said good of any server that was set
    public async Task Where_nothing_listens_it_says_so_and_since_when()
    {
        await using var house = await Posting();
        var here = await house.Found();
        mailbox.Close();
        var first = house.Services.GetRequiredService<Clock>().Now;
        (await Of(house, "mail", here))
            .ShouldHaveSingleItem()
            .ShouldStartWith($"Bad The mail server {Mailbox.Host} does not accept email: Connection refused");
        house.Time.Pass(TimeSpan.FromHours(30));
        (await Away(house, here))!.Since.ShouldBe(first);

        mailbox.Open();
        (await Away(house, here)).ShouldBeNull();
        mailbox.Close();
        (await Away(house, here))!.Since.ShouldBe(first + NodaTime.Duration.FromHours(30), "it was well in between");
    }

    [Theory]
    [InlineData("MAIL", "550 5.7.1 not this sender", "Bad The mail server")]
    [InlineData("RCPT", "550 5.1.1 no such person", "Attention The mail server")]
    public async Task What_the_server_says_no_to_is_said(string verb, string reply, string said)
    {
        mailbox.Answer(verb, reply, 1);
        await using var house = await Posting();
        var finding = (await Of(house, "mail")).ShouldHaveSingleItem();
        finding.ShouldStartWith(said);
        finding.ShouldContain(reply);
    }

    [Fact]
    public async Task A_test_mail_is_sent_when_it_is_asked_for()
    {
        await using var house = await Posting();
        var check = house.Services.GetRequiredService<SelfCheck>();
        (await check.SendMail("mina@example.org", English)).Say.ShouldBe("check.mail.sent");
        (await mailbox.Wait("mina@example.org")).Text.ShouldContain("check --send-mail");
        mailbox.Close();
        (await check.SendMail(null, English)).ShouldSatisfyAllConditions(
            f => f.Condition.ShouldBe(Condition.Bad),
            f => f.With["to"].ShouldBe("house@example.org")
        );
    }

    [Fact]
    public async Task A_database_that_takes_no_writes_is_no_good_one()
    {
        await using var house = await TestHouse.On(database);
        await house.Found();
        await using var reading = new ServiceCollection()
            .AddCountingHouse(database.ConnectionString + ";Options=-c default_transaction_read_only=on", house.Time, null, run: false)
            .BuildServiceProvider();
        (await reading.GetRequiredService<SelfCheck>().Look(null, default))
            .Single(f => f.Say == "check.database.closed")
            .Condition.ShouldBe(Condition.Bad);
    }

    [Fact]
    public async Task The_age_of_the_last_backup_is_known_from_the_command_or_from_a_folder()
    {
        var folder = Directory.CreateTempSubdirectory("juluo-backup-");
        var watched = folder.CreateSubdirectory("nightly");
        await using var house = await Posting(s => s.AddSingleton(new LastBackup(folder.FullName, watched.FullName)));
        var (backups, now) = (house.Services.GetRequiredService<LastBackup>(), house.Services.GetRequiredService<Clock>().Now);
        (await Of(house, "backup")).ShouldHaveSingleItem().ShouldStartWith("Attention No backup found.");

        await backups.Note("/backups/monday night.dump", now, default);
        (await Of(house, "backup")).Single().ShouldContain("make sure that it includes the uploaded files");
        (await house.Services.GetRequiredService<SelfCheck>().Look(null, default))
            .Single(f => f.Area == "backup")
            .OnServer!["file"]
            .ShouldBe("/backups/monday night.dump");
        house.Time.Pass(TimeSpan.FromDays(3));
        (await Of(house, "backup")).Single().ShouldStartWith("Attention The last backup is from");

        var dump = Path.Combine(watched.FullName, "house.dump");
        await File.WriteAllTextAsync(dump, "a dump");
        File.SetLastWriteTimeUtc(dump, house.Time.GetUtcNow().UtcDateTime);
        (await Of(house, "backup")).Single().ShouldStartWith("Good Last backup: ");
        folder.Delete(recursive: true);
    }

    [Theory]
    [InlineData(null, true, "Good")]
    [InlineData("http", true, "Good")]
    [InlineData("http", false, "Attention The program does not trust the proxy in front of")]
    [InlineData("https", true, "Bad People open")]
    public async Task The_public_address_is_asked_what_the_program_sees_of_a_request(string? proxySays, bool believed, string said)
    {
        await using var front = await Front.Open(proxySays, believed);
        await using var house = await Posting(s => s.AddSingleton(Front.At(front.Address)));
        var found = await Of(house, "address");
        found[0].ShouldStartWith("Attention People reach http://127.0.0.1");
        found[1].ShouldStartWith(said);
    }

    [Fact]
    public async Task A_certificate_that_no_browser_believes_is_said()
    {
        using var own = Mailbox.SelfSigned();
        await using var front = await Front.Open(null, believed: true, own);
        await using var house = await Posting(s => s.AddSingleton(Front.At(front.Address)));
        (await Of(house, "address")).ShouldHaveSingleItem().ShouldStartWith("Good https://");
        (await Of(house, "certificate")).ShouldHaveSingleItem().ShouldStartWith("Bad Browsers do not trust the certificate of 127.0.0.1");
    }

    [Fact]
    public async Task An_address_that_leads_nowhere_or_to_another_program_is_said()
    {
        mailbox.Close();
        await using (var house = await Posting(s => s.AddSingleton(Front.At($"https://127.0.0.1:{mailbox.Port}"))))
            (await Of(house, "address")).ShouldHaveSingleItem().ShouldStartWith("Attention https://127.0.0.1");
        await using var other = await Receiver.Start();
        await using (var house = await Posting(s => s.AddSingleton(Front.At(other.Address.ToString()))))
            (await Of(house, "address"))[1].ShouldStartWith("Bad Another program responds");
        await using (var house = await Posting())
            (await Of(house, "address")).ShouldHaveSingleItem().ShouldStartWith("Attention Juluo__Address is not set");
    }

    private Task<TestHouse> Posting(Action<IServiceCollection>? adjust = null) =>
        TestHouse.On(database, $"smtp://{Mailbox.Host}:{mailbox.Port}", adjust);

    private static async Task<List<string>> Of(TestHouse house, string area, Community? only = null)
    {
        await house.Database.Do("delete from delivery.mail");
        return
        [
            .. (await house.Services.GetRequiredService<SelfCheck>().Look(only, default))
                .Where(f => f.Area == area)
                .Select(f => $"{f.Condition} {English.Say(f.Say, f.With)}"),
        ];
    }

    private static async Task<Finding?> Away(TestHouse house, Community here) =>
        (await house.Services.GetRequiredService<SelfCheck>().Look(here, default)).SingleOrDefault(f => f.Say == "check.mail.away");
}
