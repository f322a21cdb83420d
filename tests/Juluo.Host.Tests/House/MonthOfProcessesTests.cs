namespace Juluo.Host.Tests;

/// <summary>
/// A month's background work, done by several real processes on one database: mails, facts, invitation batches, the import of a list, days and the week's
/// introductions. Some of them are killed in the middle; nothing happens twice, and nothing is lost.
/// </summary>
public sealed class MonthOfProcessesTests
{
    private const int Imported = 900;

    // At night: it is about killed processes. Seen to fail with mails taken without `for update skip locked`: 39 came twice.
    [Fact]
    [Trait("Category", "Nightly")]
    public async Task Processes_that_share_the_work_and_are_killed_in_it_do_everything_once()
    {
        await using var house = await Month.Now("Asia/Taipei", "TWD");
        var (plan, pass, _) = await house.Furnish("3,000", "1,500");
        using var first = Begin(house);
        await TheImportStops(house, first);
        using var second = Begin(house);
        await TheImportIsBegunAgain(house);
        using var third = Begin(house);
        await TheInvitations(house, third);
        var members = await TheMembers(house, plan, pass);
        await TheDays(house, members);
        await TheIntroductions(house);
        (first.Busy + second.Busy + third.Busy).ShouldBeLessThan(TimeSpan.FromSeconds(60));
    }

    private static ProgramProcess Begin(Month house) =>
        ProgramProcess.Begin(house.Database.ConnectionString, house.Mailbox.Port, house.Address);

    /// <summary>The only process is killed while it writes a list; another one will begin it again.</summary>
    private static async Task TheImportStops(Month house, ProgramProcess first)
    {
        var table = "name,email\n" + string.Concat(Enumerable.Range(0, Imported).Select(n => $"Member {n},member{n}@example.net\n"));
        var sheet = await house.Operator.Made("/people/imports", new { text = table });
        var held = await house.Database.Hold("lock table people.person in exclusive mode");
        await house.Operator.Good($"/people/imports/{sheet.GetProperty("id").GetString()}/writing", new { });
        // It has taken the task and waits for the lock, with the list read and nothing written; other waiting queries don't matter.
        await Until(
            house,
            """
            select exists (select from delivery.job_run where state = 'running')
              and exists (select from pg_stat_activity where wait_event_type = 'Lock' and query ilike '%people.person%')
            """
        );
        await first.Kill();
        await held.DisposeAsync();
        (await house.Ask<long>("select count(*) from people.person where email like 'member%'")).ShouldBe(0);
    }

    private static async Task TheImportIsBegunAgain(Month house)
    {
        // After half a minute of silence it is considered dead; the test does not wait for that.
        await house.Database.Do("update delivery.job_run set heard_at = heard_at - interval '1 minute' where state = 'running'");
        await Until(house, "select not exists (select from delivery.job_run where state in ('waiting', 'running'))");
        (await house.Ask<string>("select string_agg(state || ' ' || attempts, ',') from delivery.job_run")).ShouldBe("done 2");
        (await house.Ask<long>("select count(*) from people.person where email like 'member%'")).ShouldBe(Imported);
        (await house.Ask<long>("select count(distinct email) from people.person where email like 'member%'")).ShouldBe(Imported);
    }

    /// <summary>Two minutes of a batch; each minute reaches all processes at once, and one of the senders is killed.</summary>
    private static async Task TheInvitations(Month house, ProgramProcess killed)
    {
        await house.Operator.Good("/invitations/batches", new { });
        for (var minute = 1; minute <= 2; minute++)
        {
            await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(house.Run<SendInvitationBatches>)));
            if (minute == 1)
            {
                await Until(house, "select exists (select from delivery.mail where sent_at is not null and recipient like 'member%')");
                await killed.Kill();
            }

            await Until(house, "select not exists (select from delivery.mail where sent_at is null and parked_at is null)");
        }

        var invited = await house.Ask<long>("select count(*) from joining.invitation where email like 'member%'");
        invited.ShouldBeGreaterThanOrEqualTo(60);
        (await house.Ask<long>("select count(distinct email) from joining.invitation where email like 'member%'")).ShouldBe(invited);
        var letters = house.Mailbox.Letters.Where(l => l.To.Any(t => t.StartsWith("member", StringComparison.Ordinal))).ToList();
        letters.Select(l => l.To.Single()).Distinct().Count().ShouldBe((int)invited, "none is lost");
        letters.Select(l => l.MessageId).Distinct().Count().ShouldBe((int)invited, "and each is one mail");
        // A mail that the server accepted just before its sender was killed is sent again, with the same Message-ID: at most one per process.
        (letters.Count - invited).ShouldBeLessThanOrEqualTo(2);
        await house.Operator.Good("/invitations/batches/stopping", new { });
    }

    private static async Task<Newcomer[]> TheMembers(Month house, Guid plan, Guid pass)
    {
        Newcomer[] members =
        [
            new("Anna Miller", "anna@example.org", "Who can build a website?", "Grant applications", [1], "plan"),
            new("陳柏翰", "bo@example.org", "需要有人看我的補助計畫書", "網頁設計與架站", [1], "plan"),
            new("林小美", "mei@example.org", "找人做木作展示架", "記帳、報稅", [1], "card"),
            new("Björn Sand", "bjorn@example.org", "German VAT and bookkeeping", "Furniture and woodworking", [1], "card"),
        ];
        foreach (var member in members)
        {
            await house.Join(member);
            await house.Operator.Good(
                $"/people/{member.Id}/{(member.By == "plan" ? "plans" : "passes")}",
                member.By == "plan" ? new { plan } : new { pass }
            );
            await member.Client.Good("/me/needs", new { text = member.Needs });
            await member.Client.Good("/me/offers", new { text = member.Offers });
        }

        return members;
    }

    /// <summary>People come and go; each day is counted once, and each fact handled once.</summary>
    private static async Task TheDays(Month house, Newcomer[] members)
    {
        for (var visit = 0; visit < 2; visit++)
        {
            await Task.WhenAll(members.Select(m => m.Client.Good("/visits", new { site = house.Site })));
            await Task.WhenAll(members.Select(m => m.Client.Good("/visits/departures", new { site = house.Site })));
        }

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(house.Run<CountDays>)));
        await Until(house, "select not exists (select from delivery.outbox where done_at is null)");
        foreach (var member in members)
            (
                await house.Ask<long>("select count(*) from plans.day_use where person_id = $1 and undone_at is null", member.Id.Value)
            ).ShouldBe(1, member.Name);
        (await house.Ask<long>("select count(*) from delivery.outbox where parked_at is not null")).ShouldBe(0);
    }

    private static async Task TheIntroductions(Month house)
    {
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(house.Run<MakeWeeklyIntroductions>)));
        (await house.Ask<long>("select count(*) from matching.allocation")).ShouldBe(1);
        (await house.Ask<long>("select count(*) from matching.suggestion")).ShouldBeGreaterThan(0);
        (await house.Ask<long>("select count(*) - count(distinct (week, a, b)) from matching.suggestion")).ShouldBe(0);
    }

    private static async Task Until(Month house, string so)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        while (!await house.Ask<bool>(so))
            await Task.Delay(100, patience.Token);
    }
}
