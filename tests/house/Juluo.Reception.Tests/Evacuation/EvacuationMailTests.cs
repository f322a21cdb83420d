using NodaTime;

namespace Juluo.Reception.Tests;

public sealed class EvacuationMailTests(Ground ground) : IClassFixture<Ground>
{
    private static readonly DateTimeZone Taipei = DateTimeZoneProviders.Tzdb["Asia/Taipei"];

    [Fact]
    public async Task The_list_goes_once_a_day_by_the_clock_and_for_changes_once_in_so_many_minutes()
    {
        var house = await House.Of(ground, 3);
        var (warden, ann, bob) = (house.People[0], house.People[1], house.People[2]);
        await Choose(house, warden);
        // 11:20 in Taipei: due since eleven, but no one is inside.
        await Wish(house, hour: 11, onChange: false);
        await house.Run<MailEvacuation>();
        (await Mails(house)).ShouldBeEmpty();
        (await house.Come(ann)).Errors.ShouldBeEmpty();
        for (var i = 0; i < 3; i++)
        {
            await house.Run<MailEvacuation>();
            ground.Time.Pass(TimeSpan.FromMinutes(1));
        }

        var mail = (await Mails(house)).ShouldHaveSingleItem();
        mail.ShouldContain("住民02");
        mail.ShouldContain("11:20");
        mail.ShouldNotContain("住民03");

        await Wish(house, hour: null, onChange: true, minutes: 30);
        await house.Come(bob);
        await house.Run<MailEvacuation>();
        (await Mails(house)).Count.ShouldBe(1);
        ground.Time.Pass(TimeSpan.FromMinutes(30));
        for (var i = 0; i < 3; i++)
            await house.Run<MailEvacuation>();
        (await Mails(house)).Count.ShouldBe(2);
        (await Mails(house))[^1].ShouldContain("住民03");
        // A person who is seen again is no change; a person who leaves is one, even the last.
        await house.Come(bob);
        ground.Time.Pass(TimeSpan.FromMinutes(30));
        await house.Run<MailEvacuation>();
        (await Mails(house)).Count.ShouldBe(2);
        await house.Go(ann);
        await house.Go(bob);
        await house.Run<MailEvacuation>();
        (await Mails(house)).Count.ShouldBe(3);
        (await Mails(house))[^1].ShouldNotContain("住民");
        ground.Time.Pass(TimeSpan.FromHours(4));
        await house.Run<MailEvacuation>();
        (await Mails(house)).Count.ShouldBe(3);
    }

    [Fact]
    public async Task It_is_mailed_now_by_reception_to_wardens_who_belong_and_have_an_address_and_that_is_written_down()
    {
        var house = await House.Of(ground, 3);
        (await Now(house)).Errors.Single().ShouldBeOfType<EvacuationMailErrors.NoWardens>();
        await Choose(house, house.People[0]);
        await Choose(house, house.People[0]);
        await Choose(house, house.People[1]);
        await house.Come(house.People[2]);
        (await Now(house)).Value.Wardens.ShouldBe(2);
        (await Mails(house)).Count.ShouldBe(2);
        (
            await ground.Database.Ask<long>(
                "select count(*) from postgres.audit where community_id = $1 and action = 'reception.evacuation-mailed' and person_id = $2 and detail ->> 'wardens' = '2'",
                house.Here.Id.Value,
                house.People[2].Value
            )
        ).ShouldBe(1);
        await house.Good<ReleaseWarden, ReleaseWarden.Input, Done>(house.People[2], new(house.Site, house.People[1]));
        ground.Time.Pass(TimeSpan.FromSeconds(1));
        (await Now(house)).Value.Wardens.ShouldBe(1);
        (await house.Do<ChooseWarden, ChooseWarden.Input, Done>(house.People[2], new(house.Site, new(Guid.CreateVersion7()))))
            .Errors.Single()
            .ShouldBeOfType<EvacuationMailErrors.Nobody>();
        (await house.Do<ChangeEvacuationMail, ChangeEvacuationMail.Input, Done>(house.People[2], new(house.Site, 24)))
            .Errors.Single()
            .ShouldBeOfType<EvacuationMailErrors.HourOutOfReach>();
        (await house.Do<ChangeEvacuationMail, ChangeEvacuationMail.Input, Done>(house.People[2], new(house.Site, Minutes: 5)))
            .Errors.Single()
            .ShouldBeOfType<NotOffered>();
    }

    [Theory] // seen to fail with DailyOn left out of Due
    [InlineData(8, false)]
    [InlineData(9, true)]
    [InlineData(11, true)]
    [InlineData(12, false)] // what was at nine is of no use then
    [InlineData(23, false)]
    public void What_is_late_is_sent_for_two_hours(int hour, bool due)
    {
        var wish = EvacuationMail.Usual(new(Guid.CreateVersion7())) with { Hour = 9 };
        var now = new LocalDateTime(2026, 11, 19, hour, 59).InZoneLeniently(Taipei);
        wish.Due(now, [1], 1).ByClock.ShouldBe(due);
        wish.Due(now, [1], 0).ByClock.ShouldBeFalse();
        (wish with { DailyOn = now.Date }).Due(now, [1], 1).ByClock.ShouldBeFalse();
        wish.Due(now, [1], 1).ByChange.ShouldBeFalse();
    }

    private static Task Choose(House house, PersonId person) =>
        house.Good<ChooseWarden, ChooseWarden.Input, Done>(house.People[2], new(house.Site, person));

    private static Task Wish(House house, int? hour, bool onChange, int minutes = 60) =>
        house.Good<ChangeEvacuationMail, ChangeEvacuationMail.Input, Done>(house.People[2], new(house.Site, hour, onChange, minutes));

    private static Task<Outcome<SendEvacuationList.Output>> Now(House house) =>
        house.Do<SendEvacuationList, SendEvacuationList.Input, SendEvacuationList.Output>(house.People[2], new(house.Site));

    private async Task<List<string>> Mails(House house) =>
        [
            .. await ground.Database.Ask<string[]>(
                "select coalesce(array_agg(body_text order by made_at, id), '{}') from delivery.mail where community_id = $1 and key like 'evacuation:%'",
                house.Here.Id.Value
            ) ?? [],
        ];
}
