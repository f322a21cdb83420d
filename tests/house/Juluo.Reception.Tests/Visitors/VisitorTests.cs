using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Juluo.Reception.Tests;

public sealed class VisitorTests(Ground ground) : IClassFixture<Ground>
{
    private static readonly LocalDate Thursday = new(2026, 11, 19);

    [Fact]
    public async Task A_part_of_a_hosts_name_is_enough_at_the_desk_and_not_to_check_a_member_in()
    {
        var house = await House.Of(ground, 12);
        (await Admit("民12")).Errors.ShouldBeEmpty();
        (await ground.Database.Ask<Guid>("select host_id from reception.visitor where community_id = $1", house.Here.Id.Value)).ShouldBe(
            house.People[11].Value
        );
        (await Admit("民1")).Errors.Single().ShouldBeOfType<VisitorErrors.NobodyOfThatName>();
        (await house.Do<CheckInMember, CheckInMember.Input, Done>(house.People[0], new(house.Site, "民12")))
            .Errors.Single()
            .ShouldBeOfType<VisitErrors.NobodyOfThatName>();

        Task<Outcome<AdmitWalkIn.Output>> Admit(string host) =>
            house.Do<AdmitWalkIn, AdmitWalkIn.Input, AdmitWalkIn.Output>(house.People[0], new(house.Site, host) { Name = "王大明" });
    }

    [Fact] // before: the host alone, then the name, then the day
    public async Task All_mistakes_of_an_expected_visitor_are_named_at_once()
    {
        var house = await House.Of(ground, 2);
        var input = new ExpectVisitor.Input(house.Site, "不在這裡的人")
        {
            Name = "",
            Email = "x",
            On = Thursday.PlusDays(-30),
        };
        (await house.Do<ExpectVisitor, ExpectVisitor.Input, Done>(house.People[1], input, SpacesModule.Reception))
            .Errors.Select(e => e.GetType())
            .ShouldBe(
                [
                    typeof(Missing),
                    typeof(VisitorErrors.NoAddress),
                    typeof(VisitorErrors.NobodyOfThatName),
                    typeof(VisitorErrors.DayOutOfReach),
                ],
                ignoreOrder: true
            );
    }

    [Fact] // before: between the sentence that leads to the link, and the link
    public async Task A_note_is_read_before_the_link_that_the_mail_leads_to()
    {
        var house = await House.Of(ground, 2);
        await house.Good<ExpectMyVisitor, ExpectMyVisitor.Input, Done>(
            house.People[0],
            new(house.Site)
            {
                Name = "王大明",
                Email = "note@example.org",
                Note = "請走側門",
            }
        );
        var text = await ground.Database.Ask<string>(
            "select body_text from delivery.mail where community_id = $1 and recipient = 'note@example.org'",
            house.Here.Id.Value
        );
        text!.Split("\n\n")[^3..^1].ShouldBe(["請走側門", "到了以後，打開這一頁按一下就能報到，也可以拿給櫃台看："]);
    }

    [Fact]
    public async Task A_visitor_who_arrives_gets_a_badge_and_the_host_hears_of_it_at_once()
    {
        var house = await House.Of(ground, 3);
        var (host, desk) = (house.People[0], house.People[1]);
        await Expect(house, host, "王大明", "guest@example.org");
        var visitor = (await Mine(house, host)).Single();
        (
            await house.Do<CheckInVisitor, CheckInVisitor.Input, CheckInVisitor.Output>(desk, new(visitor.Id), SpacesModule.Reception)
        ).Value.Number.ShouldBe(1);
        (await house.Do<CheckInVisitor, CheckInVisitor.Input, CheckInVisitor.Output>(desk, new(visitor.Id), SpacesModule.Reception))
            .Errors.Single()
            .ShouldBeOfType<VisitorErrors.HasCome>();
        (await Told(house, host)).ShouldBe(1);
        (await Mails(house, "guest@example.org")).ShouldBe(1);
        (
            await house.Do<CheckOutVisitor, CheckOutVisitor.Input, Done>(desk, new(visitor.Id), SpacesModule.Reception)
        ).Errors.ShouldBeEmpty();
        (await house.Do<CheckOutVisitor, CheckOutVisitor.Input, Done>(desk, new(visitor.Id), SpacesModule.Reception)).Failed.ShouldBeTrue();
    }

    [Fact]
    public void Who_came_is_said_on_the_list_and_their_badge_is_one_link_away()
    {
        var id = new VisitorId(Guid.CreateVersion7());
        var next = VisitorArrival.Said(id, "王大明", 3, told: true);
        (next.To, next.See).ShouldBe(("/visitors", $"/visitors/{id}/badge"));
        var words = new Words(ground.Services.GetRequiredService<Catalogue>(), Languages.Chinese, DateTimeZone.Utc);
        words.Say(next.Say!, next.With!).ShouldBe("王大明 已報到，訪客證 3 號，也通知對方了。");
        words.Say(VisitorArrival.Said(id, "王大明", 3, told: false).Say!, next.With!).ShouldBe("王大明 已報到，訪客證 3 號。");
    }

    [Fact] // seen to fail with the lock of VisitorStore.NextNumber left out: one_badge_of_a_number refuses
    public async Task However_many_arrive_at_once_each_has_a_number_of_their_own()
    {
        var house = await House.Of(ground, 2);
        var all = await Task.WhenAll(
            Enumerable
                .Range(1, 24)
                .Select(i =>
                    house.Do<AdmitWalkIn, AdmitWalkIn.Input, AdmitWalkIn.Output>(
                        house.People[0],
                        new(house.Site) { Name = $"客人{i}" },
                        SpacesModule.Reception
                    )
                )
        );
        all.Select(a => a.Value.Number).Order().ShouldBe(Enumerable.Range(1, 24));
    }

    [Fact]
    public async Task The_screen_at_the_entrance_answers_alike_whether_or_not_there_is_such_a_member()
    {
        var house = await House.Of(ground, 2);
        var host = house.People[0];
        await Expect(house, host, "Ada Byron", null);
        var code = await Kiosk(house);
        var expected = await Arrive(house, code, "ada byron", null);
        var known = await Arrive(house, code, "林先生", "住民02");
        var unknown = await Arrive(house, code, "林小姐", "不在名錄的人");
        foreach (var answer in new[] { expected, known, unknown })
            answer.Errors.ShouldBeEmpty();
        new[] { expected, known, unknown }.Select(a => a.Value.Number).ShouldBe([1, 2, 3]);
        (await Told(house, host)).ShouldBe(1);
        (await Told(house, house.People[1])).ShouldBe(1);
        (await Mine(house, host)).Single().Inside.ShouldBeTrue("who is expected under that name is that visitor");
        (await Leave(house, code, 2)).Errors.ShouldBeEmpty();
        (await Leave(house, code, 2)).Errors.Single().ShouldBeOfType<VisitorErrors.NoSuchBadge>();
        (await Arrive(house, "nobody-knows-it", "X", null)).Errors.Single().ShouldBeOfType<NotFound>();
    }

    [Fact]
    public async Task A_new_address_of_the_screen_ends_the_old_one_and_none_is_kept_but_as_a_hash()
    {
        var house = await House.Of(ground, 2);
        var (first, second) = (await Kiosk(house), await Kiosk(house));
        (await Arrive(house, first, "X", null)).Errors.Single().ShouldBeOfType<NotFound>();
        (await Arrive(house, second, "X", null)).Errors.ShouldBeEmpty();
        (
            await ground.Database.Ask<long>("select count(*) from reception.reception r where r::text like '%' || $1 || '%'", second)
        ).ShouldBe(0);
    }

    [Fact]
    public async Task Where_there_are_terms_nobody_comes_in_without_agreeing()
    {
        var house = await House.Of(ground, 2);
        var code = await Kiosk(house);
        await house.Good<ChangeReception, ChangeReception.Input, Done>(house.People[0], new(house.Site, new("不拍照。"), 30, []));
        (await Arrive(house, code, "X", null)).Errors.Single().ShouldBeOfType<VisitorErrors.TermsFirst>();
        (
            await house.Do<ArriveAtKiosk, ArriveAtKiosk.Input, ArriveAtKiosk.Output>(
                house.People[0],
                new(code, "X", null, null, Agreed: true)
            )
        ).Errors.ShouldBeEmpty();
    }

    [Fact]
    public async Task Only_the_host_and_reception_cancel_a_visit_and_it_can_be_taken_back()
    {
        var house = await House.Of(ground, 3);
        await Expect(house, house.People[0], "王大明", null);
        var id = (await Mine(house, house.People[0])).Single().Id;
        (await house.Do<CancelVisit, CancelVisit.Input, Done>(house.People[1], new(id))).Errors.Single().ShouldBeOfType<NotFound>();
        (await house.Do<CancelVisit, CancelVisit.Input, Done>(house.People[0], new(id))).Errors.ShouldBeEmpty();
        (await Mine(house, house.People[0])).ShouldBeEmpty();
        (await house.Do<RestoreVisitor, RestoreVisitor.Input, Done>(house.People[0], new(id))).Errors.ShouldBeEmpty();
        (await Mine(house, house.People[0])).Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_mail_is_good_on_its_day()
    {
        var house = await House.Of(ground, 2);
        var tomorrow = Thursday.PlusDays(1);
        await house.Good<ExpectMyVisitor, ExpectMyVisitor.Input, Done>(
            house.People[0],
            new(house.Site)
            {
                Name = "王",
                Company = null,
                Email = "w@example.org",
                Note = null,
                On = tomorrow,
                Time = "14:30",
            }
        );
        var code = await Code("w@example.org");
        (await house.Do<ArriveByCode, ArriveByCode.Input, ArriveByCode.Output>(house.People[0], new(code)))
            .Errors.Single()
            .ShouldBeOfType<VisitorErrors.NotToday>();
        await house.Sql("update reception.visitor set expected_on = $2 where community_id = $1", Thursday.ToDateOnly());
        (await house.Do<ArriveByCode, ArriveByCode.Input, ArriveByCode.Output>(house.People[0], new(code))).Value.Number.ShouldBe(1);
        (await house.Do<ArriveByCode, ArriveByCode.Input, ArriveByCode.Output>(house.People[0], new(code)))
            .Errors.Single()
            .ShouldBeOfType<VisitorErrors.HasCome>();
    }

    [Theory]
    [InlineData("", null, null, typeof(Missing))]
    [InlineData("X", "nobody", null, typeof(VisitorErrors.NoAddress))]
    [InlineData("X", null, "25:00", typeof(VisitorErrors.NoTime))]
    public async Task What_cannot_be_is_said_in_a_sentence(string name, string? email, string? time, Type error)
    {
        var house = await House.Of(ground);
        var answer = await house.Do<ExpectMyVisitor, ExpectMyVisitor.Input, Done>(
            house.People[0],
            new(house.Site)
            {
                Name = name,
                Company = null,
                Email = email,
                Note = null,
                On = null,
                Time = time,
            }
        );
        answer.Errors.Single().ShouldBeOfType(error);
        (
            await house.Do<ExpectMyVisitor, ExpectMyVisitor.Input, Done>(
                house.People[0],
                new(house.Site) { Name = "X", On = Thursday.PlusDays(-1) }
            )
        ).Failed.ShouldBeTrue();
        (
            await house.Do<ExpectMyVisitor, ExpectMyVisitor.Input, Done>(
                house.People[0],
                new(house.Site) { Name = "X", On = new(9999, 12, 31) }
            )
        ).Failed.ShouldBeTrue();
    }

    [Theory] // it is 11:20; seen to fail without the look at the clock
    [InlineData("10:19", 0, false)]
    [InlineData("10:20", 0, true)]
    [InlineData("11:00", 0, true)]
    [InlineData("23:59", 0, true)]
    [InlineData("00:00", 1, true)]
    public async Task Nobody_is_expected_at_a_time_that_has_passed_but_somebody_who_is_late_is(string time, int daysAhead, bool good)
    {
        var house = await House.Of(ground);
        var answer = await house.Do<ExpectMyVisitor, ExpectMyVisitor.Input, Done>(
            house.People[0],
            new(house.Site)
            {
                Name = "X",
                On = Thursday.PlusDays(daysAhead),
                Time = time,
            }
        );
        if (good)
            answer.Errors.ShouldBeEmpty();
        else
            answer.Errors.Single().ShouldBe(new VisitorErrors.TimeHasPassed());
    }

    [Fact] // seen to fail with the job counting from the day on which the row was made
    public async Task Visitors_go_after_the_days_of_their_site_and_their_count_stays()
    {
        var house = await House.Of(ground, 2);
        await house.Good<ChangeReception, ChangeReception.Input, Done>(house.People[0], new(house.Site, null, 1, []));
        await house.Good<AdmitWalkIn, AdmitWalkIn.Input, AdmitWalkIn.Output>(
            house.People[0],
            new(house.Site) { Name = "今天的客人" },
            SpacesModule.Reception
        );
        await house.Good<AdmitWalkIn, AdmitWalkIn.Input, AdmitWalkIn.Output>(
            house.People[0],
            new(house.Site) { Name = "前天的客人" },
            SpacesModule.Reception
        );
        await house.Sql(
            "update reception.visitor set came_on = came_on - 1, came_at = came_at - interval '1 day' where community_id = $1 and name like '前天%'"
        );
        await house.Run<CountDays>();
        await house.Sql("update reception.visitor set came_on = came_on - 1 where community_id = $1 and name like '前天%'");
        await house.Run<PurgeVisitors>();
        (await house.Sql("update reception.visitor set note = note where community_id = $1")).ShouldBe(1);
        (
            await house.Sql("update reception.day_count set visitors = visitors where community_id = $1 and visitors = 1 and walk_ins = 1")
        ).ShouldBe(2);
    }

    [Fact]
    public async Task Every_look_at_the_visitor_book_and_the_evacuation_list_is_written_down_once_an_hour()
    {
        var house = await House.Of(ground, 2);
        await house.Good<AdmitWalkIn, AdmitWalkIn.Input, AdmitWalkIn.Output>(
            house.People[0],
            new(house.Site, "住民02") { Name = "客人" },
            SpacesModule.Reception
        );
        await house.Come(house.People[1]);
        for (var look = 0; look < 3; look++)
        {
            (
                await house.Good<ListVisitors, ListVisitors.Input, ListVisitors.Output>(house.People[0], new(), SpacesModule.Reception)
            ).Visitors.Count.ShouldBe(1);
            var list = await house.Good<ShowEvacuation, ShowEvacuation.Input, ShowEvacuation.Output>(
                house.People[0],
                new(house.Site),
                SpacesModule.Reception
            );
            list.People.Select(l => l.Name).ShouldBe(["客人", "住民02"], ignoreOrder: true);
        }

        (
            await ground.Database.Ask<long>(
                "select count(*) from postgres.audit where community_id = $1 and action in ('reception.visitors-looked', 'reception.evacuation-looked')",
                house.Here.Id.Value
            )
        ).ShouldBe(2);
    }

    private static Task Expect(House house, PersonId host, string name, string? email) =>
        house.Good<ExpectMyVisitor, ExpectMyVisitor.Input, Done>(host, new(house.Site) { Name = name, Email = email });

    private static async Task<IReadOnlyList<Visitor>> Mine(House house, PersonId host) =>
        (await house.Good<ListMyVisitors, Nothing, ListMyVisitors.Output>(host, new())).Visitors;

    private async Task<string> Kiosk(House house)
    {
        var made = await house.Good<MakeKiosk, MakeKiosk.Input, MakeKiosk.Output>(house.People[0], new(house.Site));
        return ground.Services.GetRequiredService<ShownOnce>().Open(MakeKiosk.Of + house.Site, made.Made)!;
    }

    private static Task<Outcome<ArriveAtKiosk.Output>> Arrive(House house, string code, string name, string? host) =>
        house.Do<ArriveAtKiosk, ArriveAtKiosk.Input, ArriveAtKiosk.Output>(house.People[0], new(code, name, null, host));

    private static Task<Outcome<Done>> Leave(House house, string code, int number) =>
        house.Do<LeaveAtKiosk, LeaveAtKiosk.Input, Done>(house.People[0], new(code, number));

    private Task<long> Told(House house, PersonId who) =>
        ground.Database.Ask<long>(
            "select count(*) from delivery.notification where community_id = $1 and person_id = $2 and kind = 'reception.visitor'",
            house.Here.Id.Value,
            who.Value
        );

    private Task<long> Mails(House house, string to) =>
        ground.Database.Ask<long>("select count(*) from delivery.mail where community_id = $1 and recipient = $2", house.Here.Id.Value, to);

    private async Task<string> Code(string to) =>
        (
            await ground.Database.Ask<string>(
                "select substring(body_text from '/visit/([A-Za-z0-9_-]+)') from delivery.mail where recipient = $1 order by made_at desc limit 1",
                to
            )
        )!;
}
