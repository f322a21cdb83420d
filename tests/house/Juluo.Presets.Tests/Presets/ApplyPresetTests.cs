using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Juluo.Presets.Tests;

public sealed class ApplyPresetTests(Ground ground) : IClassFixture<Ground>
{
    [Theory]
    [InlineData(HousePreset.Cafe, 3, 3, 0)]
    [InlineData(HousePreset.Studios, 12, 2, 0)]
    [InlineData(HousePreset.Residency, 6, 1, 0)]
    [InlineData(HousePreset.Village, 3, 1, 4)]
    public async Task A_community_begins_as_a_kind_of_house_once(HousePreset preset, int spaces, int passes, int committees)
    {
        var house = await House.Of(ground);
        (await Offered(house)).ShouldBeTrue();
        (await Apply(house, preset)).Errors.ShouldBeEmpty();
        (await Offered(house)).ShouldBeFalse();
        (await Apply(house, preset)).Errors.Single().ShouldBeOfType<PresetErrors.HasBegun>();
        (await Counted(house)).ShouldBe((spaces, 1, passes, committees, 1));
    }

    [Fact]
    public async Task What_it_adds_can_be_booked_at_its_price_in_the_communitys_currency()
    {
        var house = await House.Of(ground);
        await Apply(house, HousePreset.Cafe);
        var desks = await house.In(async w =>
            (await new ResourceStore(w, house.Clock()).InUse(house.Site, default)).Find(r => r.Units == 12)
        )!;
        desks!.Name.En.ShouldBe("Hot desks");
        (desks.Floor, desks.Zone).ShouldNotBe((null, null));
        var prices = await house.In(w => new PriceStore(w, house.Clock()).Of(desks.Id, default));
        prices
            .Select(p => (p.Price.For, p.Price.Per, p.Price.Amount))
            .ShouldBe([
                (Audience.Member, PriceUnit.Hour, 9_000),
                (Audience.Member, PriceUnit.Day, 36_000),
                (Audience.Guest, PriceUnit.Hour, 12_000),
                (Audience.Guest, PriceUnit.Day, 45_000),
            ]);
        (await house.Book(house.People[0], desks.Id, new LocalDate(2026, 11, 20), "10:00", "12:00")).Errors.ShouldBeEmpty();
    }

    [Fact]
    public async Task It_sets_opening_hours_where_there_are_none_and_leaves_those_that_were_set()
    {
        var (fresh, open) = (await House.Of(ground), await House.Of(ground));
        await fresh.Sql("delete from spaces.opening where community_id = $1");
        await open.Sql("delete from spaces.opening where community_id = $1");
        await open.In(async w =>
        {
            await new SpacesFacade(w, open.Clock()).BeginWeek(open.Site, [(IsoDayOfWeek.Sunday, new(600, 660))], default);
            return Done.It;
        });
        await Apply(fresh, HousePreset.Cafe);
        await Apply(open, HousePreset.Cafe);
        (await Hours(fresh)).ShouldBe("1 480–1200, 2 480–1200, 3 480–1200, 4 480–1200, 5 480–1200, 6 540–1080");
        (await Hours(open)).ShouldBe("7 600–660");

        Task<string?> Hours(House house) =>
            ground.Database.Ask<string>(
                "select string_agg(weekday || ' ' || opens || '–' || closes, ', ' order by weekday) from spaces.opening where community_id = $1",
                house.Here.Id.Value
            );
    }

    [Theory]
    [InlineData(HousePreset.Cafe, true)]
    [InlineData(HousePreset.Studios, true)]
    [InlineData(HousePreset.Village, true)]
    [InlineData(HousePreset.Residency, false)]
    public async Task Visitors_see_a_kind_of_house_that_lives_by_them_unless_its_operator_decided_before(HousePreset preset, bool seen)
    {
        var (fresh, decided) = (await House.Of(ground), await House.Of(ground));
        await decided.Sql(
            "insert into spaces.site_details (community_id, site_id, phone) values ($1, $2, '02-2345-6789')",
            decided.Site.Value
        );
        await Apply(fresh, preset);
        await Apply(decided, preset);
        (await Seen(fresh)).ShouldBe(seen ? 1 : 0);
        (await Seen(decided)).ShouldBe(0, "whose details were written was not asked again");

        Task<long> Seen(House house) =>
            ground.Database.Ask<long>(
                "select count(*) from spaces.site_details where community_id = $1 and for_visitors",
                house.Here.Id.Value
            );
    }

    [Fact] // seen to fail without the lock of names in ResourceTable: each added a separate set
    public async Task Pressed_several_times_at_once_it_adds_one_set()
    {
        var house = await House.Of(ground);
        await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Apply(house, HousePreset.Village)));
        (await Counted(house)).ShouldBe((3, 1, 1, 4, 1));
    }

    [Fact]
    public async Task Without_a_site_it_adds_one_called_as_the_community_if_the_person_may()
    {
        var house = await House.Of(ground);
        await house.Sql("update web.site set closed_at = now() where community_id = $1");
        (await Apply(house, HousePreset.Studios)).Errors.Single().ShouldBeOfType<PresetErrors.NoSite>();
        await house.Sql("update web.site set slug = 'old' where community_id = $1");
        (await Apply(house, HousePreset.Studios, "web.settings")).Errors.ShouldBeEmpty();
        (await Counted(house)).ShouldBe((12, 1, 2, 0, 2));
    }

    private static Task<Outcome<Done>> Apply(House house, HousePreset preset, params string[] may) =>
        house.Do<ApplyPreset, ApplyPreset.Input, Done>(house.People[0], new(preset), may);

    private async Task<bool> Offered(House house) => await ground.In(house.Here, s => s.GetRequiredService<PresetsFacade>().Fits(default));

    private async Task<(long Spaces, long Plans, long Passes, long Committees, long Sites)> Counted(House house)
    {
        Task<long> Of(string table) =>
            ground.Database.Ask<long>($"select count(*) from {table} where community_id = $1", house.Here.Id.Value);
        return (
            await Of("spaces.resource"),
            await Of("plans.plan"),
            await Of("plans.pass"),
            await Of("circles.circle"),
            await Of("web.site")
        );
    }
}
