using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Juluo.Host.Tests;

/// <summary>
/// A real house's first month: a community that a command founds on an empty database invites people by mail, and lives there for four weeks by the addresses that pages use, with
/// the program's own work between. Nobody here was born with consent, ties or plans.
/// </summary>
public sealed class FirstMonthTests
{
    private const string Password = "nine yellow scooters";

    /// <summary>Who comes: what they say they need and offer in their own words, on which weekdays they are here, and by what.</summary>
    private sealed record Newcomer(string Name, string Email, string? Needs, string? Offers, int[] Days, string By, bool Agrees = true)
    {
        public PersonId Id { get; set; }
        public HttpClient Client { get; set; } = default!;
        public int Came { get; set; }
    }

    [Theory]
    [InlineData("Asia/Taipei", "TWD", "3,000", "1,500")]
    [InlineData("Europe/Berlin", "EUR", "120,00", "99,5")]
    public async Task A_founded_house_lives_a_month(string zone, string currency, string month, string card)
    {
        await using var house = await Month.Begin(zone, currency);
        Newcomer[] all =
        [
            new(
                "Anna Miller",
                "anna@example.org",
                "Who can build a website for my studio?",
                "Grant applications and tenders",
                [1, 2, 3, 4, 5],
                "plan"
            ),
            new("陳柏翰", "bo@example.org", "需要有人看我的補助計畫書", "網頁設計與架站", [1, 2, 3, 4, 5], "plan"),
            new("林小美", "mei@example.org", "找人做木作展示架", "記帳、報稅", [1, 2, 4], "plan"),
            new(
                "Björn Sand",
                "bjorn@example.org",
                "Somebody who knows German VAT and bookkeeping",
                "Furniture and woodworking",
                [1, 2, 4],
                "card"
            ),
            new("Minh Võ", "minh@example.org", "I need photos of my products", "Translation from English", [1, 3], "card"),
            new("張美華", "hua@example.org", "中翻英", "商品攝影", [1, 3, 5], "plan"),
            new("Lena Leaver", "lena@example.org", null, "Yoga classes", [1, 2], "plan", Agrees: false),
            new("吳去也", "wu@example.org", "找人排版", null, [2, 3], "plan"),
        ];
        var (plan, pass, room) = await house.Furnish(month, card);
        foreach (var newcomer in all)
        {
            await house.Join(newcomer);
            await house.Operator.Good(
                $"/people/{newcomer.Id}/{(newcomer.By == "plan" ? "plans" : "passes")}",
                newcomer.By == "plan" ? new { plan } : new { pass }
            );
            if (newcomer.Needs is { } need)
                await newcomer.Client.Good("/me/needs", new { text = need });
            if (newcomer.Offers is { } offer)
                await newcomer.Client.Good("/me/offers", new { text = offer });
        }

        // What is still missing is said, with how much of it is there.
        var today = await house.Operator.GetStringAsync("/today");
        today.ShouldContain("\"people\":9,\"agreeing\":7,\"silent\":1");
        (await house.Ask<long>("select amount from plans.plan_terms")).ShouldBe(
            currency == "EUR" ? 12_000 : 300_000,
            "money is read as it was written"
        );

        var leavers = all[^2..];
        for (var week = 0; week < 4; week++)
        {
            await house.SignIn(all);
            for (var weekday = 1; weekday <= 5; weekday++)
            {
                foreach (var newcomer in all.Where(n => n.Days.Contains(weekday)))
                {
                    await newcomer.Client.Good("/visits", new { site = house.Site });
                    newcomer.Came++;
                }

                if (weekday == 1)
                {
                    await house.Introduce(all);
                    if (week == 1)
                        await house.Meet(all);
                }

                if (week == 3 && weekday == 3)
                {
                    // Both have something ahead when they go.
                    foreach (var leaver in leavers)
                        await leaver.Client.Good(
                            "/bookings",
                            new
                            {
                                resource = room,
                                on = house.Today.PlusDays(6).ToString("uuuu-MM-dd", null),
                                from = leaver == leavers[0] ? "10:00" : "12:00",
                                to = leaver == leavers[0] ? "11:00" : "13:00",
                            }
                        );
                }

                house.Clock.Pass(TimeSpan.FromHours(8));
                foreach (var newcomer in all.Where(n => n.Days.Contains(weekday)))
                    await newcomer.Client.Good("/visits/departures", new { site = house.Site });
                await house.Night();
            }

            house.Clock.Pass(TimeSpan.FromDays(2));
            await house.Night();
        }

        await ThatDaysAreCounted(house, all);
        await ThatPeopleMetByReasons(house);
        await ThatTiesGrew(house, all);
        await ThatWhoLeavesLeaves(house, leavers);
    }

    private static async Task ThatDaysAreCounted(Month house, Newcomer[] all)
    {
        foreach (var newcomer in all)
        {
            var used = await house.Ask<long>(
                "select count(*) from plans.day_use where person_id = $1 and undone_at is null",
                newcomer.Id.Value
            );
            used.ShouldBe(newcomer.By == "card" ? Math.Min(10, newcomer.Came) : newcomer.Came, newcomer.Name);
        }
    }

    private static async Task ThatPeopleMetByReasons(Month house)
    {
        var said = await house.Ask<string>(
            "select string_agg(distinct r ->> 'is', ' ') from matching.introduction i, jsonb_array_elements(i.reasons) r where i.state <> 'withdrawn'"
        );
        said!.ShouldContain("offer-meets-need");
        (await house.Ask<long>("select count(*) from matching.introduction where accepted_at is not null")).ShouldBeGreaterThanOrEqualTo(3);
        (await house.Ask<long>("select count(*) from matching.introduction where met_at is not null")).ShouldBeGreaterThanOrEqualTo(1);
        (await house.Ask<long>("select count(*) from matching.suggestion where arm <> 'chosen'")).ShouldBe(
            0,
            "so few are not experimented on"
        );
        (await house.Ask<long>("select count(*) from matching.suggestion where $1 in (a, b)", house.OperatorId)).ShouldBe(
            0,
            "whoever introduces is not proposed"
        );
    }

    private static async Task ThatTiesGrew(Month house, Newcomer[] all)
    {
        (await house.Ask<long>("select count(*) from lens.tie where kind >= 1")).ShouldBeGreaterThan(
            0,
            "people who sit in one house all day come to know each other"
        );
        (await house.Ask<long>("select count(*) from lens.visit where person_id = $1", all[^2].Id.Value)).ShouldBe(
            0,
            "of who did not agree, nothing"
        );
        // A partnership that one says and the other agrees to.
        await all[0].Client.Good($"/ties/{all[1].Id}/corrections", new { says = "partner" });
        var asked = await house.Ask<Guid>("select id from lens.correction where by_person_id = $1 and undone_at is null", all[0].Id.Value);
        (
            await house.Ask<long>(
                "select count(*) from delivery.notification where person_id = $1 and sentence = 'lens.told.partner'",
                all[1].Id.Value
            )
        ).ShouldBe(1);
        await all[1].Client.Good($"/ties/corrections/{asked}/agreement", new { });
        (
            await house.Ask<long>(
                "select count(*) from lens.tie where kind = (select max(kind) from lens.tie) and $1 in (a, b) and $2 in (a, b)",
                all[0].Id.Value,
                all[1].Id.Value
            )
        ).ShouldBe(1);
    }

    private static async Task ThatWhoLeavesLeaves(Month house, Newcomer[] leavers)
    {
        await house.SignIn(leavers);
        foreach (var leaver in leavers)
            (await house.Open(leaver.Id)).Select(i => i.Kind).ShouldBeSubsetOf(["need", "plan", "booking", "pass"]);
        await leavers[0].Client.Good("/me/departure", new { });
        await house.Operator.Good($"/people/{leavers[1].Id}/departure", new { });
        await house.Drain();
        foreach (var leaver in leavers)
        {
            var open = await house.Open(leaver.Id);
            open.Where(i => !i.Settle).ShouldBeEmpty(leaver.Name);
            (
                await house.Ask<long>(
                    "select count(*) from bookings.booking where person_id = $1 and state in ('held', 'requested', 'confirmed') and lower(during) > $2",
                    leaver.Id.Value,
                    house.Clock.GetUtcNow()
                )
            ).ShouldBe(0);
        }

        var charged = await house.Ask<long>(
            "select count(*) from plans.month_charge m join plans.subscription s on s.id = m.subscription_id where s.person_id = any($1)",
            leavers.Select(l => l.Id.Value).ToArray()
        );
        house.Clock.Pass(TimeSpan.FromDays(65));
        await house.Run<ChargeMonths>();
        (
            await house.Ask<long>(
                "select count(*) from plans.month_charge m join plans.subscription s on s.id = m.subscription_id where s.person_id = any($1)",
                leavers.Select(l => l.Id.Value).ToArray()
            )
        ).ShouldBe(charged, "charged after leaving must not be");
    }

    /// <summary>The program on a port, a database in which nobody is, a mail server, and a present that the test moves.</summary>
    private sealed class Month(TestTime clock) : TestSite, IAsyncDisposable
    {
        public TestTime Clock => clock;

        public Community Here { get; private set; } = default!;

        public HttpClient Operator { get; private set; } = default!;

        public Guid OperatorId { get; private set; }

        public Guid Site { get; private set; }

        public LocalDate Today => Instant.FromDateTimeOffset(clock.GetUtcNow()).InZone(Here.Zone).Date;

        protected override TimeProvider Time => clock;

        protected override IReadOnlyList<string> Arguments => ["--Juluo:Workers", "off"];

        /// <summary>Founded by the command, on the first Monday from today; the program's clock goes on from there.</summary>
        public static async Task<Month> Begin(string zone, string currency)
        {
            var today = SystemClock.Instance.GetCurrentInstant().InZone(DateTimeZoneProviders.Tzdb[zone]);
            var monday = today.Date.With(DateAdjusters.Next(IsoDayOfWeek.Monday)).At(new LocalTime(8, 30)).InZoneLeniently(today.Zone);
            var house = new Month(new TestTime(monday.ToDateTimeOffset()));
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
            await Operator.Good(
                "/settings/sites",
                new
                {
                    zh = "工坊",
                    en = "Workyard",
                    slug = "yard",
                }
            );
            Site = await Ask<Guid>("select id from web.site");
            await Operator.Good(
                "/plans",
                new
                {
                    nameZh = "月租",
                    nameEn = "Monthly",
                    amount = month,
                }
            );
            await Operator.Good(
                "/passes",
                new
                {
                    kind = "card",
                    nameZh = "十日卡",
                    nameEn = "Ten days",
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

        /// <summary>Invited by mail, follows its link, says what they agree to.</summary>
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
            var letter = await Mailbox.Wait(newcomer.Email);
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

        /// <summary>Sessions end; who comes on a Monday signs in.</summary>
        public async Task SignIn(IEnumerable<Newcomer> all)
        {
            Operator = await SignIn("mina@example.org");
            foreach (var newcomer in all)
                newcomer.Client = await SignIn(newcomer.Email);
        }

        /// <summary>The operator introduces the best of the week; whoever is asked agrees.</summary>
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

        /// <summary>Those who said yes a week ago have met, and say so.</summary>
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

        /// <summary>Until the next morning; what the program does by itself is done.</summary>
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
            while (await Services.GetRequiredService<OutboxWorker>().Drain() + await Services.GetRequiredService<MailWorker>().Drain() > 0)
            { }
        }

        public async Task<IReadOnlyList<OpenItems.Item>> Open(PersonId person)
        {
            IReadOnlyList<OpenItems.Item> open = [];
            await In(Here, async s => open = await OpenItems.All(s.GetRequiredService<App>(), s, person, default));
            return open;
        }

        public async Task<T> Ask<T>(string sql, params object[] values) => (await Database.Ask<T>(sql, values))!;

        private async Task<Guid[]> Keys(string sql) => await Ask<Guid[]?>($"select array_agg(id) from ({sql}) as k") ?? [];

        private HttpClient New()
        {
            var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = new() })
            {
                BaseAddress = Address,
            };
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
}

internal static class Posting
{
    /// <summary>Does it as a page would, and it goes well.</summary>
    public static async Task Good(this HttpClient client, string path, object body)
    {
        using var answer = await client.PostAsJsonAsync(path, body);
        answer.IsSuccessStatusCode.ShouldBeTrue($"{path}: {(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync()}");
    }
}
