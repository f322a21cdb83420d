using NodaTime;

namespace Juluo.Reception.Tests;

/// <summary>A stranger requests a visit, and reception answers.</summary>
public sealed class VisitRequestTests(Ground ground) : IClassFixture<Ground>
{
    private static readonly LocalDate Friday = new(2026, 11, 20);

    [Fact]
    public async Task Who_asks_waits_at_reception_and_a_yes_brings_them_a_mail_with_the_way()
    {
        var house = await Welcoming();
        var code = (await Ask(house, "mina@asks.example", "10:00")).Value.Code;
        var waiting = (await Today(house)).Visitors.Single();
        (waiting.Waits, waiting.Time, waiting.ExpectedOn).ShouldBe((true, "10:00", Friday));
        (await Mails("mina@asks.example")).ShouldBe(0);
        (await Told(house)).ShouldBe(1);

        (await Confirm(house, waiting.Id)).Errors.ShouldBeEmpty();
        (await Mails("mina@asks.example")).ShouldBe(1);
        (await Confirm(house, waiting.Id)).Errors.Single().ShouldBeOfType<VisitRequestErrors.Answered>();
        (await house.Do<VisitsAsked, Nothing, VisitsAsked.Output>(house.People[0], new())).Errors.Single().ShouldBeOfType<NotFound>();
        var mailed = await MailedCode("mina@asks.example");
        foreach (var one in new[] { code, mailed })
            (await house.Visit<ShowVisitor, ShowVisitor.Input, ShowVisitor.Output>(new(one))).Value.Visitor.Waits.ShouldBeFalse();
    }

    [Fact] // seen to fail with one_request_of_an_address dropped: eight of eight were taken
    public async Task The_same_person_does_not_ask_twice_for_the_same_half_hour_however_often_at_once()
    {
        var house = await Welcoming();
        var all = await Task.WhenAll(
            Enumerable.Range(0, 8).Select(i => Ask(house, i % 2 == 0 ? "Twice@asks.example" : "twice@asks.example", "14:00"))
        );
        all.Count(a => !a.Failed).ShouldBe(1);
        all.Where(a => a.Failed).ShouldAllBe(a => a.Errors.Single() is VisitorErrors.AskedAlready);
        (await Ask(house, "twice@asks.example", "14:30")).Errors.ShouldBeEmpty();
    }

    [Fact]
    public async Task Only_half_hours_that_are_offered_can_be_asked_for_and_three_wait_at_most()
    {
        var house = await Welcoming();
        foreach (var time in new[] { "08:30", "18:00", "10:15", "", null })
            (await Ask(house, "late@asks.example", time)).Errors.Single().ShouldBeOfType<VisitRequestErrors.NoSuchTime>();
        foreach (var time in new[] { "09:00", "09:30", "10:00" })
            (await Ask(house, "many@asks.example", time)).Errors.ShouldBeEmpty();
        (await Ask(house, "many@asks.example", "10:30")).Errors.Single().ShouldBeOfType<VisitRequestErrors.TooManyWaiting>();
    }

    [Fact]
    public async Task Reception_proposes_another_time_and_declines_and_each_is_told_by_mail()
    {
        var house = await Welcoming();
        (await Ask(house, "other@asks.example", "11:00")).Errors.ShouldBeEmpty();
        (await Ask(house, "no@asks.example", "11:30")).Errors.ShouldBeEmpty();
        var waiting = (await Today(house)).Visitors;
        (
            await house.Do<ProposeVisitTime, ProposeVisitTime.Input, Done>(
                house.People[0],
                new(waiting[0].Id, Friday.PlusDays(3), "15:00"),
                SpacesModule.Reception
            )
        ).Errors.ShouldBeEmpty();
        (
            await house.Do<DeclineVisit, DeclineVisit.Input, Done>(house.People[0], new(waiting[1].Id), SpacesModule.Reception)
        ).Errors.ShouldBeEmpty();
        var moved = (await house.Visit<ShowVisitor, ShowVisitor.Input, ShowVisitor.Output>(new(await MailedCode("other@asks.example"))))
            .Value
            .Visitor;
        (moved.Waits, moved.ExpectedOn, moved.Time).ShouldBe((false, Friday.PlusDays(3), "15:00"));
        (await Mails("no@asks.example")).ShouldBe(1);
    }

    [Fact] // seen to fail with one key for all answers: the second mail never went out
    public async Task After_a_yes_reception_can_still_move_or_call_off_the_visit_and_each_is_told_by_mail()
    {
        var house = await Welcoming();
        var page = (await Ask(house, "soon@asks.example", "11:00")).Value.Code;
        var asked = (await Today(house)).Visitors.Single();
        (await Confirm(house, asked.Id)).Errors.ShouldBeEmpty();
        var codes = new List<string> { page, await MailedCode("soon@asks.example") };
        foreach (var time in new[] { "14:30", "15:00" })
        {
            ground.Time.Pass(TimeSpan.FromSeconds(1));
            (await Move(time)).Errors.ShouldBeEmpty();
            codes.Add(await MailedCode("soon@asks.example"));
        }

        // Every link that they ever got leads to the current state.
        (await Mails("soon@asks.example")).ShouldBe(3);
        codes.Distinct().Count().ShouldBe(4);
        foreach (var code in codes)
        {
            var moved = (await house.Visit<ShowVisitor, ShowVisitor.Input, ShowVisitor.Output>(new(code))).Value.Visitor;
            (moved.Promised, moved.ExpectedOn, moved.Time).ShouldBe((true, Friday.PlusDays(3), "15:00"));
        }

        (await Confirm(house, asked.Id)).Errors.Single().ShouldBeOfType<VisitRequestErrors.Answered>();

        (await Decline()).Errors.ShouldBeEmpty();
        (await Mails("soon@asks.example")).ShouldBe(4);
        (
            await ground.Database.Ask<string>(
                "select string_agg(split_part(key, ':', 3), ' ') from (select distinct key from delivery.mail where recipient = 'soon@asks.example') k"
            )
        ).ShouldBe("answered answered answered answered");
        (await Decline()).Errors.Single().ShouldBeOfType<VisitRequestErrors.Answered>();
        (await Move("16:00")).Errors.Single().ShouldBeOfType<VisitRequestErrors.Answered>();

        Task<Outcome<Done>> Move(string time) =>
            house.Do<ProposeVisitTime, ProposeVisitTime.Input, Done>(
                house.People[0],
                new(asked.Id, Friday.PlusDays(3), time),
                SpacesModule.Reception
            );

        Task<Outcome<Done>> Decline() =>
            house.Do<DeclineVisit, DeclineVisit.Input, Done>(house.People[0], new(asked.Id), SpacesModule.Reception);
    }

    [Fact]
    public async Task A_visitor_cancels_by_their_page_and_the_time_can_be_asked_for_again()
    {
        var house = await Welcoming();
        var code = (await Ask(house, "away@asks.example", "16:00")).Value.Code;
        (await house.Visit<CancelMyVisit, CancelMyVisit.Input, Done>(new(code))).Errors.ShouldBeEmpty();
        (await house.Visit<CancelMyVisit, CancelMyVisit.Input, Done>(new(code)))
            .Errors.Single()
            .ShouldBeOfType<VisitorErrors.IsCancelled>();
        (await Told(house)).ShouldBe(2);
        (await Ask(house, "away@asks.example", "16:00")).Errors.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_stranger_asks_for_a_day_and_not_twice_for_the_same_one()
    {
        var house = await Welcoming();
        (await house.Visit<ShowDayPass, ShowDayPass.Input, ShowDayPass.Output>(new())).Value.Passes.ShouldBeEmpty();
        await house.Sql(
            "insert into plans.pass (community_id, id, kind, name_zh, name_en, quantity, amount, valid_days, made_at) values ($1, gen_random_uuid(), 'day', '日票', 'Day pass', 1, 35000, 30, now())"
        );
        var offered = (await house.Visit<ShowDayPass, ShowDayPass.Input, ShowDayPass.Output>(new())).Value;
        offered.Pass!.Price.Minor.ShouldBe(35000);
        offered.Days[0].ShouldBe(Friday.PlusDays(-1));
        RequestDayPass.Input ask = new(offered.Pass.Id, house.Site, Friday) { Name = "日安", Email = "day@asks.example" };
        (await house.Visit<RequestDayPass, RequestDayPass.Input, RequestDayPass.Output>(ask)).Errors.ShouldBeEmpty();
        (await house.Visit<RequestDayPass, RequestDayPass.Input, RequestDayPass.Output>(ask))
            .Errors.Single()
            .ShouldBeOfType<VisitorErrors.AskedAlready>();
        (await Today(house)).Visitors.Single().Pass.ShouldBe(offered.Pass.Id);
    }

    [Fact]
    public async Task A_house_that_strangers_may_not_look_at_offers_no_visit()
    {
        var house = await House.Of(ground);
        (await house.Visit<ShowVisitForm, ShowVisitForm.Input, ShowVisitForm.Output>(new())).Value.Sites.ShouldBeEmpty();
        (await Ask(house, "nobody@asks.example", "10:00")).Errors.Single().ShouldBeOfType<NotFound>();
    }

    [Fact]
    public async Task Those_who_set_sites_up_read_that_visitors_see_none_and_visitors_do_not()
    {
        var house = await House.Of(ground);
        (await Pass(SpacesModule.Manage)).ShouldBe(house.Site);
        (await Pass()).ShouldBeNull();
        (await Form(SpacesModule.Manage)).ShouldBe(house.Site);
        (await house.Visit<ShowVisitForm, ShowVisitForm.Input, ShowVisitForm.Output>(new())).Value.Unseen.ShouldBeNull();
        await house.Sql("insert into spaces.site_details (community_id, site_id, for_visitors) values ($1, $2, true)", house.Site.Value);
        (await Pass(SpacesModule.Manage)).ShouldBeNull("it is seen, though it has no hours");
        (await Form(SpacesModule.Manage)).ShouldBeNull();

        async Task<SiteId?> Pass(params string[] may) =>
            (await house.Do<ShowDayPass, ShowDayPass.Input, ShowDayPass.Output>(house.People[0], new(), may)).Value.Unseen;
        async Task<SiteId?> Form(params string[] may) =>
            (await house.Do<ShowVisitForm, ShowVisitForm.Input, ShowVisitForm.Output>(house.People[0], new(), may)).Value.Unseen;
    }

    private async Task<House> Welcoming()
    {
        var house = await House.Of(ground);
        await house.Sql("insert into spaces.site_details (community_id, site_id, for_visitors) values ($1, $2, true)", house.Site.Value);
        await house.Sql(
            "insert into spaces.opening (community_id, site_id, weekday, opens, closes) select $1, $2, d, 540, 1080 from generate_series(1, 7) d",
            house.Site.Value
        );
        await house.Sql(
            "insert into people.role_grant (community_id, id, person_id, role, site_id, since) values ($1, gen_random_uuid(), $2, 'front_desk', $3, '2026-01-01')",
            house.People[0].Value,
            house.Site.Value
        );
        return house;
    }

    private static Task<Outcome<RequestVisit.Output>> Ask(House house, string email, string? time) =>
        house.Visit<RequestVisit, RequestVisit.Input, RequestVisit.Output>(new(house.Site, Friday, time) { Name = "林問", Email = email });

    private static Task<Outcome<Done>> Confirm(House house, VisitorId id) =>
        house.Do<ConfirmVisit, ConfirmVisit.Input, Done>(house.People[0], new(id), SpacesModule.Reception);

    private static Task<VisitsAsked.Output> Today(House house) =>
        house.Good<VisitsAsked, Nothing, VisitsAsked.Output>(house.People[0], new());

    private Task<long> Mails(string to) => ground.Database.Ask<long>("select count(*) from delivery.mail where recipient = $1", to);

    private async Task<string> MailedCode(string to) =>
        (
            await ground.Database.Ask<string>(
                "select substring(body_text from '/visit/([A-Za-z0-9_-]+)') from delivery.mail where recipient = $1 order by made_at desc limit 1",
                to
            )
        )!;

    private Task<long> Told(House house) =>
        ground.Database.Ask<long>(
            "select count(*) from delivery.notification where community_id = $1 and kind = 'reception.visit-requested'",
            house.Here.Id.Value
        );
}
