using System.Text.Json;

namespace Juluo.Plans.Tests;

/// <summary>Spaces and prices on the front page.</summary>
public sealed class FrontTests
{
    [Fact]
    public void Prices_are_offers_in_the_words_of_schema_org()
    {
        var terms = new PlanTerms(1, new(320_000, "TWD"), new Dictionary<ResourceKind, int>(), null, [], 0, false, DoorHours.Opening, 0);
        var plan = new Plan(new(Guid.CreateVersion7()), new("彈性", "Flexible"), null, terms, null, 0);
        var pass = new Pass(new(Guid.CreateVersion7()), PassKind.Day, new("日票", "Day pass"), 1, [], [], new(1250, "EUR"), 30, null);
        var data = Offers.Of([plan], [pass], "Lane", "https://a.example/", "https://a.example/plans", Languages.English);
        SchemaOrg.Unknown(data).ShouldBeEmpty();
        var json = JsonSerializer.Serialize(data);
        json.ShouldContain("\"price\":\"3200\",\"priceCurrency\":\"TWD\"");
        json.ShouldContain("\"price\":\"12.5\",\"priceCurrency\":\"EUR\"");
        json.ShouldContain("\"unitCode\":\"MON\"");
    }

    [Fact]
    public void Three_kinds_are_shown_before_a_second_of_one_and_a_photo_goes_first()
    {
        var (desk, room, photographed, locker) = (
            A(ResourceKind.HotDesk),
            A(ResourceKind.Room),
            A(ResourceKind.Room),
            A(ResourceKind.Locker)
        );
        SpacesAtFront
            .Choose([locker, room, photographed, desk], id => id == photographed.Id)
            .Select(r => r.Id)
            .ShouldBe([photographed.Id, desk.Id, room.Id]);
        SpacesAtFront.Choose([locker], _ => false).ShouldBe([locker]);
        SpacesAtFront.Choose([room with { Broken = "door" }], _ => false).ShouldBeEmpty();
    }

    [Fact]
    public void A_stranger_is_shown_what_a_guest_pays_and_never_what_members_pay()
    {
        Price member = new(Audience.Member, null, PriceUnit.Hour, 100),
            guest = new(Audience.Guest, null, PriceUnit.Hour, 200),
            plan = new(Audience.Plan, new(Guid.CreateVersion7()), PriceUnit.Hour, 1);
        SpacesAtFront.Least([member, guest, plan]).ShouldBe(guest);
        SpacesAtFront.Least([member, plan]).ShouldBeNull();
    }

    private static Resource A(ResourceKind kind) =>
        new(new(Guid.CreateVersion7()), default, null, null, kind, 1, null, null, 1, "Asia/Taipei") { Name = new(kind.ToString()) };
}
