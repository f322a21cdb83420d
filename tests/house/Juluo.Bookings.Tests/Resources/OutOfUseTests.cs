using NodaTime;

namespace Juluo.Bookings.Tests;

/// <summary>A resource that cannot be booked at any time says why, and has no form.</summary>
public sealed class OutOfUseTests(Ground ground) : IClassFixture<Ground>
{
    private static readonly LocalDate Friday = new(2026, 11, 20);

    [Fact] // before: the whole form was there, and refused every time
    public async Task What_is_out_of_order_says_until_when_and_names_others_and_the_desk_can_still_book_it()
    {
        var house = await House.Of(ground);
        var (room, other) = (await house.Add(ResourceKind.Room), await house.Add(ResourceKind.Room));
        (await At()).OutOfUse.ShouldBeNull();
        var until = house.Today.PlusDays(3);
        new ReportFault.Input(room, "漏水", house.Today.PlusDays(-1))
            .Check(house.Now.InZone(house.Here.Zone))
            .Single()
            .ShouldBeOfType<BookingErrors.FixedInThePast>();
        await Report("漏水", until);
        var (why, others) = (await At()).OutOfUse!.Value;
        why.ShouldBe(new BookingErrors.BrokenUntil("漏水", until));
        others.Select(o => o.Id).ShouldBe([other]);
        (await house.Book(house.People[0], room, Friday, "10:00", "11:00")).Errors.Single().ShouldBe(why);
        (await At(SpacesModule.Reception)).OutOfUse.ShouldBeNull();
        ground.Time.Pass(TimeSpan.FromDays(4));
        (await At()).OutOfUse!.Value.Why.ShouldBe(new BookingErrors.Broken("漏水"), "no day that is over");
        await Report(null, until);
        (await At()).OutOfUse.ShouldBeNull();

        Task<ShowResource.Output> At(params string[] also) =>
            house.Good<ShowResource, ShowResource.Input, ShowResource.Output>(house.People[0], new(room), also);

        Task Report(string? what, LocalDate? last) =>
            house.Good<ReportFault, ReportFault.Input, ReportFault.Output>(house.People[0], new(room, what, last), SpacesModule.Reception);
    }
}
