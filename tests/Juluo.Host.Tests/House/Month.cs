using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Juluo.Host.Tests;

/// <summary>The program on a port, an empty database, a mail server, and a clock that the test moves.</summary>
internal sealed class Month(TestTime clock) : TestSite, IAsyncDisposable
{
    public const string Password = "nine yellow scooters";

    public TestTime Clock => clock;

    /// <summary>True if the test runs the background work; false if other processes do.</summary>
    public bool Draining { get; init; } = true;

    public Community Here { get; private set; } = default!;

    public HttpClient Operator { get; private set; } = default!;

    public Guid OperatorId { get; private set; }

    public Guid Site { get; private set; }

    public LocalDate Today => Instant.FromDateTimeOffset(clock.GetUtcNow()).InZone(Here.Zone).Date;

    protected override TimeProvider Time => clock;

    protected override IReadOnlyList<string> Arguments => ["--Juluo:Workers", "off"];

    /// <summary>Founded by the command, on the first Monday from today; the program's clock continues from there.</summary>
    public static async Task<Month> Begin(string zone, string currency)
    {
        var today = SystemClock.Instance.GetCurrentInstant().InZone(DateTimeZoneProviders.Tzdb[zone]);
        var monday = today.Date.With(DateAdjusters.Next(IsoDayOfWeek.Monday)).At(new LocalTime(8, 30)).InZoneLeniently(today.Zone);
        return await Begin(new Month(new TestTime(monday.ToDateTimeOffset())), zone, currency);
    }

    /// <summary>Founded now, by the machine's clock, because other processes have no other.</summary>
    public static Task<Month> Now(string zone, string currency) =>
        Begin(new Month(new TestTime(TimeProvider.System.GetUtcNow())) { Draining = false }, zone, currency);

    private static async Task<Month> Begin(Month house, string zone, string currency)
    {
        await house.InitializeAsync();
        var founded = await Launch.Run(
            house.Database.ConnectionString,
            Password + "\n",
            [
                "found",
                "Kiel Workyard",
                "--zone",
                zone,
                "--currency",
                currency,
                "--operator-email",
                "mina@example.org",
                "--operator-name",
                "Mina",
            ]
        );
        founded.Code.ShouldBe(0, founded.Aside);
        house.Here = (await house.Services.GetRequiredService<Communities>().All(default)).Single();
        house.Operator = await house.SignIn("mina@example.org");
        house.OperatorId = await house.Ask<Guid>("select id from people.person where email = 'mina@example.org'");
        return house;
    }

    public async Task<(Guid Plan, Guid Pass, Guid Room)> Furnish(string month, string card)
    {
        await Operator.Good("/settings/sites", new { name = new { zh = "工坊", en = "Workyard" }, slug = "yard" });
        Site = await Ask<Guid>("select id from web.site");
        await Operator.Good("/plans", new { name = new { zh = "月租", en = "Monthly" }, amount = month });
        await Operator.Good(
            "/passes",
            new
            {
                kind = "card",
                name = new { zh = "十日卡", en = "Ten days" },
                amount = card,
                quantity = 10,
                validDays = 90,
            }
        );
        await Operator.Good($"/sites/{Site}/resources", new { kind = "room", name = new { zh = "會議室", en = "Meeting room" } });
        return (
            await Ask<Guid>("select id from plans.plan"),
            await Ask<Guid>("select id from plans.pass"),
            await Ask<Guid>("select id from spaces.resource")
        );
    }

    /// <summary>A person invited by mail follows the link, and gives their consents.</summary>
    public async Task Join(Newcomer newcomer)
    {
        await Operator.Good(
            "/invitations",
            new
            {
                email = newcomer.Email,
                name = newcomer.Name,
                language = "en",
            }
        );
        await Drain();
        var letter = await Mailbox.Wait(newcomer.Email, patience: TimeSpan.FromMinutes(1));
        newcomer.Client = New();
        await newcomer.Client.Good(
            letter.Links[0].PathAndQuery,
            new
            {
                name = newcomer.Name,
                password = Password,
                presence = newcomer.Agrees,
                ties = newcomer.Agrees,
            }
        );
        newcomer.Id = new(await Ask<Guid>("select id from people.person where email = $1", newcomer.Email));
        foreach (var purpose in newcomer.Agrees ? [] : (string[])["presence", "ties"])
            await newcomer.Client.Good($"/me/consents/{purpose}", new { given = false, back = "/home" });
    }

    /// <summary>Sessions end; people who come on a Monday sign in again.</summary>
    public async Task SignIn(IEnumerable<Newcomer> all)
    {
        Operator = await SignIn("mina@example.org");
        foreach (var newcomer in all)
            newcomer.Client = await SignIn(newcomer.Email);
    }

    /// <summary>The operator introduces the best pairs of the week; everyone who is asked agrees.</summary>
    public async Task Introduce(Newcomer[] all)
    {
        await Run<MakeWeeklyIntroductions>();
        var today = JsonDocument.Parse(await Operator.GetStringAsync("/today")).RootElement.ToString();
        today.ShouldContain("todays-introductions");
        foreach (var suggestion in await Keys("select id from matching.suggestion where state = 'open' order by value desc limit 3"))
            using (await Operator.PostAsJsonAsync($"/suggestions/{suggestion}/introduction", new { })) { }
        await Drain();
        foreach (var introduction in await Keys("select id from matching.introduction where state = 'asked'"))
        foreach (var newcomer in all)
            if (
                await Ask<bool>(
                    "select exists (select from matching.introduction where id = $1 and $2 in (a, b))",
                    introduction,
                    newcomer.Id.Value
                )
            )
                await newcomer.Client.Good($"/introductions/{introduction}/answer", new { said = "yes" });
        await Drain();
    }

    /// <summary>Pairs who said yes a week ago have met, and report it.</summary>
    public async Task Meet(Newcomer[] all)
    {
        foreach (var introduction in await Keys("select id from matching.introduction where state = 'accepted'"))
        foreach (var newcomer in all)
            if (
                await Ask<bool>(
                    "select exists (select from matching.introduction where id = $1 and $2 in (a, b))",
                    introduction,
                    newcomer.Id.Value
                )
            )
                using (await newcomer.Client.PostAsJsonAsync($"/introductions/{introduction}/meeting", new { said = "yes" })) { }
    }

    /// <summary>Moves to the next morning and runs the background work.</summary>
    public async Task Night()
    {
        clock.Pass(TimeSpan.FromHours(16));
        await Run<EndForgottenVisits>();
        await Run<CountDays>();
        await Run<PublishPresence>();
        await Run<RenewCredits>();
        await Run<ChargeMonths>();
        await Run<AdvanceFunnel>();
        await Drain();
        await Run<ComputeTies>();
    }

    public Task Run<TJob>()
        where TJob : Job => Services.GetRequiredService<Jobs>().RunNow<TJob>(Here);

    public async Task Drain()
    {
        while (
            Draining
            && await Services.GetRequiredService<OutboxWorker>().Drain() + await Services.GetRequiredService<MailWorker>().Drain() > 0
        ) { }
    }

    public async Task<IReadOnlyList<ItemsOfLeaver.Item>> Open(PersonId person)
    {
        IReadOnlyList<ItemsOfLeaver.Item> open = [];
        await In(Here, async s => open = await ItemsOfLeaver.All(s.GetRequiredService<App>(), s, person, default));
        return open;
    }

    public async Task<T> Ask<T>(string sql, params object[] values) => (await Database.Ask<T>(sql, values))!;

    private async Task<Guid[]> Keys(string sql) => await Ask<Guid[]?>($"select array_agg(id) from ({sql}) as k") ?? [];

    private HttpClient New()
    {
        var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = new() }) { BaseAddress = Address };
        client.DefaultRequestHeaders.Accept.ParseAdd("application/json");
        return client;
    }

    private async Task<HttpClient> SignIn(string email)
    {
        var client = New();
        await client.Good(
            "/sign-in",
            new
            {
                email,
                password = Password,
                stay = true,
            }
        );
        return client;
    }

    async ValueTask IAsyncDisposable.DisposeAsync() => await DisposeAsync();
}
