using Juluo.Testing;

namespace Juluo.Journeys;

/// <summary>
/// A small community begins with a preset and gets a menu of its size; its operator switches circles on, a member sees the word with the first circle, and a part that another needs stays on.
/// Nothing is lost by switching it off and on.
/// </summary>
public sealed class PartsJourney(NewHouse house) : IClassFixture<NewHouse>
{
    private const int MostAsMember = 12;
    private const int MostAtDesk = 16;

    [Journey("P1")]
    public async Task A_small_house_has_a_menu_of_its_size_and_switches_on_what_it_misses()
    {
        await using var desk = await house.SignedIn(NewHouse.Operator, new(Language: "en"));
        await desk.Go("/presets");
        await desk.Click("main form:has(input[value=cafe]) button");
        (await Words(desk, "/today")).Count.ShouldBeLessThanOrEqualTo(MostAtDesk);
        (await Words(desk, "/home")).Count.ShouldBeLessThanOrEqualTo(
            MostAsMember + 2,
            "the operator also sees the events and their talks, which are theirs to begin"
        );
        await using var member = await house.SignedIn(NewHouse.Member, new(Language: "en"));
        var words = await Words(member, "/home");
        words.Count.ShouldBeLessThanOrEqualTo(MostAsMember);
        words.ShouldNotContain("Circles");
        words.ShouldNotContain("Shared meals", "there was none yet");

        var off = await member.Go("/circles");
        off.Status.ShouldBe(404);
        (await member.Text("main")).ShouldContain("This community does not use Circles and voting");
        (await desk.Go("/circles")).Status.ShouldBe(404);
        await desk.Inspect("parts-0-off");
        await desk.Click("main a[href='/settings/parts']");
        await desk.Inspect("parts-1-choose");
        await desk.Inspect("parts-1-choose", 390, "dark");
        await desk.Check("main input[value=circles]");
        await desk.Check("main input[value=mentoring]");
        await desk.Click("main form[action='/settings/parts'] button.primary");
        (await desk.IsChecked("main input[value=projects]")).ShouldBeTrue("mentoring needs it");
        await desk.Uncheck("main input[value=projects]");
        await desk.Click("main form[action='/settings/parts'] button.primary");
        (await desk.Text(".errors")).ShouldContain("Mentoring and placements needs Projects and challenges");
        (await desk.IsChecked("main input[value=projects]")).ShouldBeFalse("what was chosen stays as it was chosen");
        await desk.Inspect("parts-2-refused");

        (await Words(member, "/home")).ShouldNotContain("Circles", "there is none yet");
        await member.Go("/home");
        (await member.Text("[aria-labelledby=begin-first]")).ShouldContain("Start a circle");
        await member.Inspect("parts-3-begin", 390, "light");
        (await Words(desk, "/home")).ShouldContain("Circles", "it is the operator's to begin");
        await desk.Go("/circles/new");
        await desk.Fill("[name='name.zh']", "花園");
        await desk.Fill("[name='name.en']", "Garden");
        await desk.Click("main form button.primary");
        var circle = desk.At.AbsolutePath;
        (await Words(member, "/home")).ShouldContain("Circles");
        await member.Go("/home");
        (await member.Text("main")).Contains("Start a circle", StringComparison.Ordinal).ShouldBeFalse("the menu leads there now");
        await Use(desk, "circles", on: false);
        (await member.Go(circle)).Status.ShouldBe(404);
        await Use(desk, "circles", on: true);
        (await member.Go(circle)).Status.ShouldBe(200);
    }

    private static async Task Use(TextTab desk, string part, bool on)
    {
        await desk.Go("/settings/parts");
        await (on ? desk.Check($"main input[value={part}]") : desk.Uncheck($"main input[value={part}]"));
        await desk.Click("main form[action='/settings/parts'] button.primary");
    }

    /// <summary>The words of a side's menu that link to a page.</summary>
    private static async Task<List<string>> Words(TextTab tab, string side)
    {
        var words = new List<string>();
        await tab.Go(side);
        var paths = await Paths(tab, ".rail .menu-groups > li > a");
        foreach (var path in paths)
        {
            await tab.Go(path);
            var pages = await tab.Texts(".rail .menu-groups .sub a");
            words.AddRange(pages.Count > 0 ? pages : [(await tab.Text(".rail .menu-groups > li > a[aria-current]"))]);
        }

        return words;
    }

    private static async Task<List<string>> Paths(TextTab tab, string selector)
    {
        var html = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(await tab.Html());
        return [.. html.QuerySelectorAll(selector).Select(a => a.GetAttribute("href")!)];
    }
}
