using System.Text.Json.Nodes;
using NodaTime;

namespace Juluo.Reception.Tests;

/// <summary>Webhook events of a house: by the outbox and the workers, signed, to a real receiver.</summary>
public sealed class EventTests(Ground ground) : IClassFixture<Ground>
{
    private static readonly LocalDate Thursday = new(2026, 11, 19);

    [Fact]
    public async Task A_booking_that_is_made_arrives_signed_with_what_it_needs_and_no_more()
    {
        var house = await House.Of(ground);
        await using var program = await OutsideProgram.Of(ground, house.Here);
        var room = await house.Add(ResourceKind.Room);
        var booking = (await house.Book(house.People[1], room, Thursday, "11:30", "12:30")).Value.Id;

        var (kind, data) = (await program.Hears()).ShouldHaveSingleItem();
        kind.ShouldBe("bookings.booking.made");
        data.ToJsonString()
            .ShouldBe(
                new JsonObject
                {
                    ["booking"] = $"{booking}",
                    ["series"] = null,
                    ["resource"] = $"{room}",
                    ["person"] = $"{house.People[1]}",
                    ["start"] = "2026-11-19T03:30:00Z",
                    ["end"] = "2026-11-19T04:30:00Z",
                    ["state"] = "confirmed",
                    ["path"] = $"/bookings/{booking}",
                }.ToJsonString()
            );
        program.Forged.ShouldBe(0);

        await house.Good<ConfirmArrival, ConfirmArrival.Input, Done>(house.People[1], new(booking));
        await house.Good<CancelBooking, CancelBooking.Input, CancelBooking.Output>(house.People[1], new(booking));
        var told = await program.Hears();
        told.Select(t => t.Kind).ShouldContain("bookings.booking.checked-in");
        told.Single(t => t.Kind == "bookings.booking.cancelled").Data["state"]!.ToString().ShouldBe("cancelled");
    }

    [Fact]
    public async Task Who_comes_and_goes_is_told_without_names()
    {
        var house = await House.Of(ground, 3);
        await using var program = await OutsideProgram.Of(ground, house.Here);
        var (desk, member) = (house.People[0], house.People[1]);
        await house.Good<CheckIn, CheckIn.Input, Done>(member, new(house.Site, null));
        await house.Good<CheckIn, CheckIn.Input, Done>(member, new(house.Site, null)); // seen again, and published once
        await house.Good<CheckOut, CheckOut.Input, Done>(member, new(house.Site));
        (await program.Hears()).Select(t => t.Kind).ShouldBe(["reception.visit.checked-in", "reception.visit.checked-out"]);

        await house.Good<ExpectVisitor, ExpectVisitor.Input, Done>(
            desk,
            new(house.Site)
            {
                Name = "王大明",
                Company = "柳浪有限公司",
                Email = "guest@example.org",
                Note = "坐輪椅",
            },
            SpacesModule.Reception
        );
        var visitor = new VisitorId(
            await ground.Database.Ask<Guid>("select id from reception.visitor where community_id = $1", house.Here.Id.Value)
        );
        await house.Good<CancelVisit, CancelVisit.Input, Done>(desk, new(visitor), SpacesModule.Reception);
        await house.Good<RestoreVisitor, RestoreVisitor.Input, Done>(desk, new(visitor), SpacesModule.Reception);
        await house.Good<CheckInVisitor, CheckInVisitor.Input, CheckInVisitor.Output>(desk, new(visitor), SpacesModule.Reception);
        await house.Good<CheckOutVisitor, CheckOutVisitor.Input, Done>(desk, new(visitor), SpacesModule.Reception);
        (await program.Hears())
            .Select(t => t.Kind)
            .ShouldBe([
                "reception.visitor.expected",
                "reception.visitor.cancelled",
                "reception.visitor.expected",
                "reception.visitor.arrived",
                "reception.visitor.left",
            ]);
        foreach (var personal in (string[])["王大明", "柳浪", "guest@", "輪椅", "住民"])
            program.Text.ShouldNotContain(personal);
    }

    [Fact]
    public async Task A_plan_that_is_given_and_ended_is_told()
    {
        var house = await House.Of(ground);
        await using var program = await OutsideProgram.Of(ground, house.Here);
        var plan = await house.Plan("4000");
        var subscription = await house.Give(house.People[1], plan);
        var (kind, data) = (await program.Hears()).ShouldHaveSingleItem();
        (kind, data["plan"]!.ToString(), data["ends"]).ShouldBe(("plans.subscription.begun", $"{plan}", null));
        await house.In(async work =>
        {
            var store = new SubscriptionStore(work, new Clock(ground.Time));
            await store.SetEnd((await store.Find(subscription, default))!, house.Today.PlusDays(10), null, default);
            return true;
        });
        (await program.Hears()).ShouldHaveSingleItem().Data["ends"]!.ToString().ShouldBe("2026-11-29");
    }

    [Fact]
    public async Task A_gateway_that_falls_silent_is_told_once_and_once_that_it_is_heard_again()
    {
        var house = await House.Of(ground);
        await using var program = await OutsideProgram.Of(ground, house.Here);
        var now = house.Now.ToDateTimeUtc();
        await house.Sql(
            "insert into access.gateway (community_id, id, site_id, name, enrolled_at, seen_at, made_at) values ($1, gen_random_uuid(), $2, 'Pi', $3, $3, $3)",
            house.Site.Value,
            now
        );
        await house.Run<WatchGateways>();
        (await program.Hears()).ShouldBeEmpty();
        ground.Time.Pass(TimeSpan.FromMinutes(6));
        await house.Run<WatchGateways>();
        await house.Run<WatchGateways>();
        (await program.Hears()).ShouldHaveSingleItem().Kind.ShouldBe("access.gateway.offline");
        await house.Sql("update access.gateway set seen_at = $2 where community_id = $1", house.Now.ToDateTimeUtc());
        await house.Run<WatchGateways>();
        await house.Run<WatchGateways>();
        (await program.Hears()).ShouldHaveSingleItem().Kind.ShouldBe("access.gateway.online");
    }
}
