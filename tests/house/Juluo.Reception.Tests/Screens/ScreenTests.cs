using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Juluo.Reception.Tests;

public sealed class ScreenTests(Ground ground) : IClassFixture<Ground>
{
    private static readonly LocalDate Today = new(2026, 11, 19); // 11:20

    [Fact]
    public async Task A_screen_says_free_until_taken_until_and_what_is_next()
    {
        var house = await House.Of(ground);
        var room = await house.Add(ResourceKind.Room);
        var secret = (await Add(house, room, titles: false)).Secret;
        var empty = (await Show(house, secret)).View;
        (empty.Taken, empty.Until, empty.Now).ShouldBe((false, null, null));
        empty.Later.ShouldBeEmpty();

        await Book(house, room, "13:00", "14:00", "private");
        var free = (await Show(house, secret)).View;
        (free.Taken, free.Until).ShouldBe((false, At(13, 0)));
        free.Later.Single().ShouldBe(new(At(13, 0), At(14, 0), null, false)); // no title for passers-by

        await Book(house, room, "11:00", "12:30", "private");
        var taken = (await Show(house, secret)).View;
        (taken.Taken, taken.Until, taken.Now!.Title).ShouldBe((true, At(12, 30), null));
    }

    [Fact]
    public async Task Titles_are_for_who_passes_only_where_somebody_said_so_and_names_never()
    {
        var house = await House.Of(ground);
        var room = await house.Add(ResourceKind.Room);
        await Book(house, room, "11:00", "12:30", "讀書會");
        (await Show(house, (await Add(house, room, titles: true)).Secret)).View.Now!.Title.ShouldBe("讀書會");
    }

    [Fact]
    public async Task A_revoked_screen_and_an_unknown_one_are_the_same()
    {
        var house = await House.Of(ground);
        var (id, secret) = await Add(house, await house.Add(ResourceKind.Room), titles: false);
        await house.Good<RevokeScreen, RevokeScreen.Input, Done>(house.People[0], new(id), SpacesModule.Manage);
        (await Ask(house, secret)).Errors.Single().ShouldBe(new NotFound());
        (await Ask(house, "nothing")).Errors.Single().ShouldBe(new NotFound());
    }

    [Fact]
    public void When_the_house_is_shut_the_room_is_not_free()
    {
        var open = new Interval(At(9, 0), At(18, 0));
        ScreenView
            .Of([], [open], [], titles: false, At(20, 0))
            .ShouldSatisfyAllConditions(v => v.Taken.ShouldBeTrue(), v => v.Now.ShouldBeNull());
        ScreenView.Of([], [open], [], titles: false, At(10, 0)).Until.ShouldBe(At(18, 0));
        ScreenView
            .Of([new(At(17, 0), At(18, 0))], [open], [], titles: false, At(8, 0))
            .ShouldSatisfyAllConditions(v => v.Taken.ShouldBeTrue(), v => v.Until.ShouldBe(At(9, 0)));
    }

    private static async Task<(ScreenId Id, string Secret)> Add(House house, ResourceId room, bool titles)
    {
        var made = await house.Good<AddScreen, AddScreen.Input, AddScreen.Output>(
            house.People[0],
            new(room, Titles: titles),
            SpacesModule.Manage
        );
        return (made.Id, new Uri(made.Address).Segments[^1]);
    }

    private static Task<Outcome<ShowScreen.Output>> Ask(House house, string secret) =>
        house.Do<ShowScreen, ShowScreen.Input, ShowScreen.Output>(house.People[1], new(secret));

    private static async Task<ShowScreen.Output> Show(House house, string secret) => (await Ask(house, secret)).Value;

    private static Task<BookResource.Output> Book(House house, ResourceId room, string from, string to, string title) =>
        house.Good<BookResource, BookResource.Input, BookResource.Output>(
            house.People[0],
            new(room, title)
            {
                On = Today,
                From = from,
                To = to,
            }
        );

    private static Instant At(int hour, int minute) => Instant.FromUtc(2026, 11, 19, hour - 8, minute);
}
