using NodaTime;

namespace Juluo.Seasons.Tests;

public sealed class SeasonInputTests(Ground ground) : IClassFixture<Ground>
{
    [Theory]
    [InlineData(-1, 0, 7, nameof(SeasonErrors.SeasonEndsBeforeItBegins))]
    [InlineData(3652, 0, 7, nameof(SeasonErrors.SeasonTooLong))]
    [InlineData(60, 8, 7, nameof(SeasonErrors.EndsBeforeItBegins))]
    [InlineData(60, 0, 35, nameof(SeasonErrors.ClosesTooLate))]
    [InlineData(60, -9, -8, nameof(SeasonErrors.ClosedAlready))]
    [InlineData(2_900_000, 0, 7, nameof(BookingErrors.DayOutOfReach))]
    public async Task A_season_that_cannot_be_is_told(int days, int opens, int closes, string error)
    {
        var house = await House.Of(ground);
        var input = HouseSeason.Of(house, await house.Add(ResourceKind.Room));
        var today = house.Now.InZone(house.Here.Zone).Date;
        var opened = await Open(
            house,
            input with
            {
                LastDay = input.FirstDay!.Value.PlusDays(days),
                OpensOn = today.PlusDays(opens),
                ClosesOn = today.PlusDays(closes),
            }
        );
        opened.Errors.Single().GetType().Name.ShouldBe(error);
    }

    [Fact]
    public async Task A_season_shares_what_one_house_has_and_no_more()
    {
        var house = await House.Of(ground);
        var input = HouseSeason.Of(house, await house.Add(ResourceKind.Room));
        var office = await house.Add(ResourceKind.Office);
        foreach (
            var (wrong, error) in new (OpenSeason.Input, Type)[]
            {
                (input with { Resources = [] }, typeof(SeasonErrors.NoResources)),
                (input with { Resources = [office] }, typeof(SeasonErrors.ResourceUnknown)),
                (input with { Resources = [new(Guid.CreateVersion7())] }, typeof(SeasonErrors.ResourceUnknown)),
                (input with { Most = 0 }, typeof(SeasonErrors.ShareOutOfReach)),
                (input with { Name = new(" ", null) }, typeof(NameMissing)),
                (input with { Name = new(new('長', 81)) }, typeof(TooLong)),
                (input with { Purposes = string.Join('\n', Enumerable.Range(1, 9)) }, typeof(SeasonErrors.TooManyPurposes)),
                (input with { Purposes = new('長', 61) }, typeof(TooLong)),
                (input with { FirstDay = null }, typeof(Missing)),
            }
        )
            (await Open(house, wrong)).Errors.Single().GetType().ShouldBe(error);
        var made = (await Open(house, input)).Value.Id;
        var shown = await house.Good<ShowSeason, ShowSeason.Input, ShowSeason.Output>(house.People[1], new(made));
        shown.Season.Purposes.ShouldBe([new("課程", "Courses"), new("練習", "練習")]);
        (shown.State, shown.MayShare, shown.Choices).ShouldBe((SeasonState.Open, false, null));
        (await house.Good<ListSeasons, Nothing, ListSeasons.Output>(house.People[1], new())).Seasons.Count.ShouldBe(1);
    }

    [Fact] // before: it was taken, and could never be given
    public async Task A_wish_for_hours_when_the_site_is_closed_is_refused_unless_the_place_may_be_used_then()
    {
        var house = await House.Of(ground);
        var room = await house.Add(ResourceKind.Room);
        var season = await HouseSeason.Open(house, null, room);
        await house.Good<ChangeHours, ChangeHours.Input, Done>(
            house.People[0],
            new(house.Site) { Weekdays = "9-17", Saturday = "20-2" },
            SpacesModule.Manage
        );
        var evening = season.Wish(room);
        (await season.Apply(house.People[1], evening)).Errors.ShouldBe([new SeasonErrors.NeverOpen()]);
        (await season.Apply(house.People[1], evening with { Earliest = "16:00" })).Errors.ShouldBe([new SeasonErrors.NeverOpen()]);
        var id = await season.Applied(house.People[1], evening with { Earliest = "15:00" });
        var more = new AddSeasonWish.Input(id)
        {
            Weekdays = [1, 6],
            Earliest = "18:00",
            Latest = "22:00",
            Length = "2 h",
            First = room,
        };
        await house.Good<AddSeasonWish, AddSeasonWish.Input, Done>(house.People[1], more);
        var sunday = more with { Weekdays = [7] };
        (await house.Do<AddSeasonWish, AddSeasonWish.Input, Done>(house.People[1], sunday)).Errors.ShouldBe([new SeasonErrors.NeverOpen()]);
        await house.Good<AddSeasonWish, AddSeasonWish.Input, Done>(house.People[1], sunday with { Earliest = "0:00", Latest = "2:00" });
        await house.Sql(
            "insert into plans.rule (community_id, id, resource_id, outside_hours) values ($1, gen_random_uuid(), $2, true)",
            room.Value
        );
        await house.Good<AddSeasonWish, AddSeasonWish.Input, Done>(house.People[1], sunday);
    }

    [Fact]
    public async Task What_is_no_wish_is_told()
    {
        var house = await House.Of(ground);
        var room = await house.Add(ResourceKind.Room, seats: 5);
        var season = await HouseSeason.Open(house, null, room);
        var good = season.Wish(room);
        foreach (
            var (wrong, error) in new (ApplyToSeason.Input, Type)[]
            {
                (good with { Length = "3 h" }, typeof(SeasonErrors.LongerThanItsWindow)),
                (good with { Latest = "17:00" }, typeof(SeasonErrors.LongerThanItsWindow)),
                (good with { Length = null }, typeof(SeasonErrors.NoLength)),
                (good with { Length = "lang" }, typeof(RuleErrors.NotALength)),
                (good with { Length = "25 h" }, typeof(RuleErrors.LengthOutOfReach)),
                (good with { Weekdays = [] }, typeof(SeasonErrors.NoWeekday)),
                (good with { Weekdays = [0, 8, 31] }, typeof(SeasonErrors.NoWeekday)),
                (good with { Earliest = "25:00" }, typeof(BookingErrors.NoTime)),
                (good with { First = null }, typeof(SeasonErrors.NoResource)),
                (good with { Second = new(Guid.CreateVersion7()) }, typeof(SeasonErrors.ResourceUnknown)),
                (good with { Purpose = null }, typeof(SeasonErrors.NoPurpose)),
                (good with { Purpose = 3 }, typeof(SeasonErrors.NoPurpose)),
                (good with { People = 0 }, typeof(SeasonErrors.NobodyComes)),
                (good with { Group = Guid.CreateVersion7() }, typeof(SeasonErrors.GroupNotYours)),
            }
        )
            (await season.Apply(house.People[1], wrong)).Errors.Single().GetType().ShouldBe(error);
        var id = await season.Applied(house.People[1], good with { Earliest = "22:00", Latest = "0:00" });
        (await season.Seen(house.People[1], id)).Value.Application.Wishes.Single().Latest.ShouldBe(1440);
        for (var more = 1; more < SeasonWish.Most; more++)
            await house.Good<AddSeasonWish, AddSeasonWish.Input, Done>(
                house.People[1],
                new(id)
                {
                    Weekdays = [1],
                    Earliest = "9:00",
                    Latest = "12:00",
                    Length = "90",
                    First = room,
                }
            );
        (
            await house.Do<AddSeasonWish, AddSeasonWish.Input, Done>(
                house.People[1],
                new(id)
                {
                    Weekdays = [1],
                    Earliest = "9:00",
                    Latest = "12:00",
                    Length = "90",
                    First = room,
                }
            )
        ).Errors.Single().ShouldBeOfType<SeasonErrors.TooManyWishes>();
    }

    [Fact] // seen to fail: five applied for a room that seats four
    public async Task Nobody_wishes_for_a_place_that_seats_fewer_than_come_and_nobody_is_given_one()
    {
        var house = await House.Of(ground);
        var (small, large, yard) = (
            await house.Add(ResourceKind.Room, seats: 4),
            await house.Add(ResourceKind.Room, seats: 12),
            await house.Add(ResourceKind.Room)
        );
        var season = await HouseSeason.Open(house, null, small, large, yard);
        var wish = season.Wish(large) with { Second = yard, Third = small };
        (await season.Apply(house.People[1], wish)).Errors.Single().ShouldBe(new SeasonErrors.SeatsTooFew("third", 4, 5));
        var id = await season.Applied(house.People[1], wish with { Third = null });
        (
            await house.Do<AddSeasonWish, AddSeasonWish.Input, Done>(
                house.People[1],
                new(id)
                {
                    Weekdays = [6],
                    Earliest = "9:00",
                    Latest = "12:00",
                    Length = "2 h",
                    First = small,
                }
            )
        ).Errors.Single().ShouldBe(new SeasonErrors.SeatsTooFew("first", 4, 5));
        (await Details(13)).Errors.Single().ShouldBe(new SeasonErrors.WishedSeatsTooFew(12));
        (await Details(12)).Errors.ShouldBeEmpty();
        // A resource that has become smaller since then does not prevent other changes.
        await house.Sql("update spaces.resource set seats = 10 where community_id = $1 and id = $2", large.Value);
        (await Details(12)).Errors.ShouldBeEmpty();
        ground.Time.Pass(TimeSpan.FromDays(8));
        (await season.Place(id, 1, large, 2, "18:00")).Errors.Single().ShouldBe(new SeasonErrors.SeatsTooFew("resource", 10, 12));
        (await season.Place(id, 1, yard, 2, "18:00")).Errors.ShouldBeEmpty();

        Task<Outcome<Done>> Details(int people) =>
            house.Do<ChangeSeasonApplication, ChangeSeasonApplication.Input, Done>(house.People[1], new(id, 1, people));
    }

    [Fact]
    public async Task A_season_changes_until_it_is_given_but_not_under_those_who_applied()
    {
        var house = await House.Of(ground);
        var (room, other) = (await house.Add(ResourceKind.Room), await house.Add(ResourceKind.Room));
        var season = await HouseSeason.Open(house, null, room, other);
        var again = HouseSeason.Of(house, room, other);
        var change = new ChangeSeason.Input(season.Id)
        {
            Name = new("夏季", "Summer"),
            FirstDay = again.FirstDay,
            LastDay = again.LastDay,
            OpensOn = again.OpensOn,
            ClosesOn = again.ClosesOn,
            Most = 2,
            Purposes = again.Purposes,
            Resources = [room, other],
        };
        await house.Good<ChangeSeason, ChangeSeason.Input, Done>(house.People[0], change, SeasonsModule.Open);
        var id = await season.Applied(house.People[1], season.Wish(room));
        (await Change(house, change with { Purposes = "別的" })).Errors.Single().ShouldBeOfType<SeasonErrors.PurposesUsed>();
        (await Change(house, change with { Resources = [other] })).Errors.ShouldBeEmpty();
        (await Change(house, change)).Errors.ShouldBeEmpty();
        ground.Time.Pass(TimeSpan.FromDays(8));
        await season.Propose();
        (await Change(house, change with { Resources = [other] })).Errors.Single().ShouldBeOfType<SeasonErrors.ResourceUsed>();
        await house.Good<RemoveSlot, RemoveSlot.Input, Done>(house.People[0], new(season.Id, id, 1), SeasonsModule.Open);
        (await Change(house, change with { Resources = [other] })).Errors.ShouldBeEmpty();
        (await season.Shared()).Refused.Single().Why.ShouldBe(SeasonReason.Gone);
    }

    private static Task<Outcome<OpenSeason.Output>> Open(House house, OpenSeason.Input input) =>
        house.Do<OpenSeason, OpenSeason.Input, OpenSeason.Output>(house.People[0], input, SeasonsModule.Open);

    private static Task<Outcome<Done>> Change(House house, ChangeSeason.Input input) =>
        house.Do<ChangeSeason, ChangeSeason.Input, Done>(house.People[0], input, SeasonsModule.Open);
}
