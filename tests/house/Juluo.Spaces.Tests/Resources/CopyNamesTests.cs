using NodaTime;

namespace Juluo.Spaces.Tests;

public sealed class CopyNamesTests
{
    [Theory]
    [InlineData("Desk 1", "Desk 2", "Desk 4")]
    [InlineData("Desk", "Desk 2", "Desk 4")]
    [InlineData("座位3", "座位4", "座位6")]
    [InlineData("Desk 08", "Desk 09", "Desk 11")]
    [InlineData("Room 101", "Room 102", "Room 104")]
    [InlineData("12", "13", "15")]
    [InlineData("Printer 20241234", "Printer 20241234 2", "Printer 20241234 4")]
    public void A_copy_is_numbered_on_from_the_number_at_the_end(string name, string first, string last)
    {
        var names = CopyNames.Of(Called(name, name), 3, null, [], "en").Value;
        (names.Count, names[0].En, names[^1].Zh).ShouldBe((3, first, last));
    }

    [Fact]
    public void Both_languages_get_the_same_number_after_the_largest_that_there_is()
    {
        Resource[] there = [Called("窗邊座位", "Window desk 1"), Called("窗邊座位 7", "Other"), Called("別的 9", "Desk 12")];
        CopyNames.Of(there[0], 1, null, there, "en").Value.ShouldBe([new("窗邊座位 8", "Window desk 8")]);
        CopyNames.Of(there[0], 1, 3, there, "en").Value.ShouldBe([new("窗邊座位 3", "Window desk 3")]);
    }

    [Fact]
    public void Names_that_are_there_are_told_the_first_few_by_name()
    {
        Resource[] there = [.. Enumerable.Range(1, 6).Select(n => Called($"座位 {n}", $"desk {n}"))];
        CopyNames
            .Of(Called("座位 1", "Desk 1"), 9, 2, there, "en")
            .Errors.ShouldBe([new ResourceErrors.NamesTaken("Desk 2, Desk 3, Desk 4", 2)]);
        CopyNames.Of(Called("座位 1", "Desk 1"), 9, 6, there, "zh-Hant").Errors.ShouldBe([new ResourceErrors.NamesTaken("座位 6", 0)]);
    }

    [Fact]
    public void Too_many_copies_numbers_out_of_reach_and_names_that_grow_too_long_are_mistakes()
    {
        CopyNames.Of(Called("座位", "Desk"), 201, -1, [], "en").Errors.Select(e => e.Field).ShouldBe(["count", "from"]);
        CopyNames.Of(Called("座位", "Desk"), null, null, [], "en").Errors.Single().ShouldBeOfType<ResourceErrors.NoCopies>();
        CopyNames
            .Of(Called("座位", new string('d', ResourceDetails.MostName)), 1, null, [], "en")
            .Errors.Single()
            .ShouldBeOfType<ResourceErrors.CopiesTooLong>();
    }

    private static Resource Called(string zh, string en) =>
        new(default, default, null, null, ResourceKind.FixedDesk, 1, null, null, 1, "Asia/Taipei") { Name = new(zh, en), Seats = 1 };
}
