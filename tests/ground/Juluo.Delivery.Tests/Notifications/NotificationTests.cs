using Microsoft.Extensions.DependencyInjection;

namespace Juluo.Delivery.Tests;

public sealed class NotificationTests(Database database) : IClassFixture<Database>
{
    private static readonly PersonId Mei = new(Guid.Parse("0199aaaa-0000-7000-8000-000000000001"));
    private static readonly PersonId Jun = new(Guid.Parse("0199aaaa-0000-7000-8000-000000000002"));

    [Fact]
    public async Task A_fact_told_by_thirty_two_at_once_is_one_line_and_one_mail()
    {
        await using var house = await House();
        var here = await house.Found();
        await Task.WhenAll(Enumerable.Range(0, 32).Select(_ => Notify(house, here, Now("same"), Mei)));

        (await Count("delivery.notification", here)).ShouldBe(1);
        (await Count("delivery.mail", here)).ShouldBe(1);
        (await database.Ask<string>("select subject from delivery.mail where community_id = $1", here.Id.Value)).ShouldBe("One unread");
    }

    [Fact]
    public async Task The_daily_mail_comes_once_at_its_hour_with_all_that_waits_and_never_again()
    {
        await using var house = await House();
        var here = await house.Found();
        foreach (var number in Enumerable.Range(1, 25))
            await Notify(house, here, Daily($"{number}"), Mei, Jun);
        await house.In(here, s => s.GetRequiredService<NotificationStore>().SetHours(Mei, new(null, null, 14), default));
        await house.In(here, s => s.GetRequiredService<NotificationStore>().SetHours(Jun, new(null, null, null), default));

        await Digest(house, here); // 11:20
        (await Count("delivery.mail", here)).ShouldBe(0);
        house.Time.Pass(TimeSpan.FromHours(3));
        await Task.WhenAll(Digest(house, here), Digest(house, here));
        await Digest(house, here);

        (await Count("delivery.mail", here)).ShouldBe(1);
        var mail = (await database.Ask<string>("select body_text from delivery.mail where community_id = $1", here.Id.Value))!;
        mail.ShouldContain("· One unread");
        mail.Split('\n').Count(l => l.StartsWith("· ", StringComparison.Ordinal)).ShouldBe(21); // twenty, and that there are more
        house.Time.Pass(TimeSpan.FromDays(1));
        await Digest(house, here);
        (await Count("delivery.mail", here)).ShouldBe(1);
    }

    [Fact]
    public async Task A_mail_goes_on_where_its_subject_ends_and_its_button_says_what_to_do()
    {
        await using var house = await House();
        var here = await house.Found();
        await Notify(
            house,
            here,
            new("counting.now", "refused", "mail.refused", new { to = "a@b.example", subject = "Hi" }, "/check"),
            Mei
        );

        var body = (await database.Ask<string>("select body_text from delivery.mail where community_id = $1", here.Id.Value))!;
        body.ShouldContain("Correct the address and send the email again");
        (await database.Ask<string>("select body_html from delivery.mail where community_id = $1", here.Id.Value))!.ShouldContain(
            "Check the address"
        );
    }

    [Fact]
    public async Task A_mail_waits_for_the_morning_and_does_not_come_when_it_was_read_before()
    {
        await using var house = await House();
        var here = await house.Found();
        house.Time.Pass(TimeSpan.FromHours(12)); // 23:20
        await Notify(house, here, Now("night"), Mei, Jun);
        await house.Mail.Drain();
        (await Sent(here)).ShouldBeNull();

        await house.In(here, s => s.GetRequiredService<Inbox>().Open(Mei, "/night", default));
        house.Time.Pass(TimeSpan.FromHours(8));

        await house.Mail.Drain();
        (await Sent(here)).ShouldBe("jun@example.org");
    }

    [Fact] // before: each page that a signed-in person opened read all mails of the community; here it ended with "permission denied"
    public async Task A_page_that_no_notification_is_about_reads_no_mails()
    {
        await using var house = await House();
        var here = await house.Found();
        await Notify(house, here, Now("page"), Mei);
        await database.Do("revoke all on delivery.mail from juluo_app");
        try
        {
            await house.In(here, async s => (await s.GetRequiredService<Inbox>().Open(Mei, "/me", default)).ShouldBe(1));
            await Should.ThrowAsync<Npgsql.PostgresException>(() =>
                house.In(here, s => s.GetRequiredService<Inbox>().Open(Mei, "/page", default))
            );
        }
        finally
        {
            await database.Do("grant select, insert, update, delete on delivery.mail to juluo_app");
        }

        await house.In(here, async s => (await s.GetRequiredService<Inbox>().Open(Mei, "/page", default)).ShouldBe(0));
        (await Count("delivery.mail", here)).ShouldBe(0);
    }

    [Fact]
    public async Task Whoever_wants_no_mails_of_a_kind_finds_it_in_the_inbox_only()
    {
        await using var house = await House();
        var here = await house.Found();
        await house.In(here, s => s.GetRequiredService<NotificationStore>().Choose(Mei, "counting.now", NotificationWay.Inbox, default));
        await Notify(house, here, Now("quiet"), Mei);

        (await Count("delivery.mail", here)).ShouldBe(0);
        await house.In(here, async s => (await s.GetRequiredService<Inbox>().Open(Mei, "", default)).ShouldBe(1));
    }

    [Fact]
    public async Task All_that_was_read_together_is_unread_again_together()
    {
        await using var house = await House();
        var here = await house.Found();
        await Notify(house, here, Now("a"), Mei);
        await Notify(house, here, Now("b"), Mei);
        await house.In(
            here,
            async s =>
            {
                var inbox = s.GetRequiredService<Inbox>();
                var at = await inbox.ReadAll(Mei, default);
                (await inbox.Open(Mei, "", default)).ShouldBe(0);
                await inbox.ReadNothing(Mei, at, default);
                (await inbox.Open(Mei, "", default)).ShouldBe(2);
            }
        );
    }

    [Fact] // seen to fail: with the Chinese name as a string, both read it; and the amount stood there as JSON
    public async Task Each_reads_names_and_amounts_in_their_own_language_on_the_page_in_the_mail_and_in_the_digest()
    {
        await using var house = await House();
        var here = await house.Found();
        var room = new LocalizedText("小會議室", "Small room");
        await Notify(house, here, Now("room") with { Sentence = "webhooks.failed", With = new { host = room } }, Mei, Jun);
        await Notify(
            house,
            here,
            Daily("sum") with
            {
                Sentence = "webhooks.failed",
                With = new { host = new Money(30000, "TWD") },
            },
            Mei,
            Jun
        );
        await Notify(house, here, Daily("again") with { Sentence = "webhooks.failed", With = new { host = room } }, Mei, Jun);
        house.Time.Pass(TimeSpan.FromHours(12));
        await Digest(house, here);

        Task<string?> Mails(string to) =>
            database.Ask<string>(
                "select string_agg(subject || body_text, ' ' order by id) from delivery.mail where community_id = $1 and recipient = $2",
                here.Id.Value,
                to
            );
        async Task<string> Page(PersonId reader, string language)
        {
            var page = "";
            await house.In(
                here,
                async s =>
                {
                    var lines = await s.GetRequiredService<Inbox>().List(reader, false, null, 10, default);
                    var words = new Words(s.GetRequiredService<Catalogue>(), language, here.Zone);
                    page = string.Join('\n', lines.Select(l => words.Retell(l.Sentence, l.Arguments)));
                }
            );
            return page;
        }

        foreach (var english in (string[])[(await Mails("mei@example.org"))!, await Page(Mei, Languages.English)])
        {
            english.Split("Small room").Length.ShouldBeGreaterThan(2);
            english.ShouldContain("NT$300");
            english.ShouldNotContain("小會議室");
        }

        foreach (var chinese in (string[])[(await Mails("jun@example.org"))!, await Page(Jun, Languages.Chinese)])
        {
            chinese.Split("小會議室").Length.ShouldBeGreaterThan(2);
            chinese.ShouldNotContain("Small room");
            chinese.ShouldNotContain("minor");
        }
    }

    [Fact]
    public async Task What_was_told_before_names_had_two_languages_is_still_read()
    {
        await using var house = await House();
        var words = new Words(house.Services.GetRequiredService<Catalogue>(), Languages.English, NodaTime.DateTimeZone.Utc);
        words.Retell("webhooks.failed", "{\"host\":\"小會議室\"}").ShouldContain("小會議室");
    }

    [Theory]
    [InlineData(22, 7, "2026-11-19T23:30:00+08:00", 7.5)]
    [InlineData(22, 7, "2026-11-20T06:00:00+08:00", 1)]
    [InlineData(22, 7, "2026-11-20T07:00:00+08:00", 0)]
    [InlineData(12, 14, "2026-11-20T13:00:00+08:00", 1)]
    [InlineData(9, 9, "2026-11-20T09:00:00+08:00", 0)]
    public void Quiet_hours_end_when_they_say(int from, int until, string now, double hours) =>
        new NotificationHours(from, until, 8)
            .Wait(NodaTime.Instant.FromDateTimeOffset(DateTimeOffset.Parse(now, null)), NodaTime.DateTimeZoneProviders.Tzdb["Asia/Taipei"])
            .TotalHours.ShouldBe(hours);

    private Task<TestHouse> House() =>
        TestHouse.On(
            database,
            adjust: s =>
                s.AddSingleton<FindRecipients>(
                    (_, people, _) =>
                        Task.FromResult<IReadOnlyList<Recipient>>([
                            .. people.Select(p => new Recipient(
                                p,
                                "Mei",
                                p == Mei ? "mei@example.org" : "jun@example.org",
                                p == Mei ? Languages.English : Languages.Chinese
                            )),
                        ])
                )
        );

    private Task<string?> Sent(Community here) =>
        database.Ask<string>(
            "select string_agg(recipient, ' ') from delivery.mail where community_id = $1 and sent_at is not null",
            here.Id.Value
        );

    private Task<long> Count(string table, Community here) =>
        database.Ask<long>($"select count(*) from {table} where community_id = $1", here.Id.Value);

    private static Notification Now(string key) => new("counting.now", key, "notifications.count", new { count = 1 }, $"/{key}");

    private static Notification Daily(string key) => Now(key) with { Kind = "counting.daily" };

    private static Task Notify(TestHouse house, Community here, Notification what, params PersonId[] to) =>
        house.In(here, s => s.GetRequiredService<Notifier>().Notify(to, what, default));

    private static Task Digest(TestHouse house, Community here) => house.Services.GetRequiredService<Jobs>().RunNow<SendDigests>(here);
}
