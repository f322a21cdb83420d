using NodaTime;

namespace Juluo.Host.Tests;

/// <summary>
/// A real community's first month: founded by a command on an empty database, it invites people by mail, and is used for four weeks by the addresses that pages use, with
/// the program's background work in between. No one starts with consent, ties or plans.
/// </summary>
public sealed class FirstMonthTests
{
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

        // Missing data is named, with the amount that exists.
        var today = await house.Operator.GetStringAsync("/today");
        today.ShouldContain("\"people\":9,\"agreeing\":7,\"askable\":1");
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
                    // Both have coming bookings when they leave.
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
        // A partnership that one claims and the other confirms.
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
}
