using System.Text;

namespace Juluo.Host.Tests;

/// <summary>One navigation: few words per level for every role, the right side around every page, and docs/menu.md, which documents it.</summary>
[Trait("Category", "Layers")]
public sealed class MenuTests
{
    private static readonly App App = Modules.App;
    private static readonly Guid Some = new("01980000-0000-7000-8000-000000000001");
    private static readonly string File = Path.Combine(Repository.Root, "docs", "menu.md");
    private static readonly Words English = new(new Catalogue(App.Assemblies), Languages.English, NodaTime.DateTimeZone.Utc);
    private static readonly Words Chinese = new(new Catalogue(App.Assemblies), Languages.Chinese, NodaTime.DateTimeZone.Utc);

    public static TheoryData<Role> Roles => [.. Enum.GetValues<Role>()];

    [Theory, MemberData(nameof(Roles))] // seen to fail with a seventh page put behind Reception
    public void Nobody_has_more_than_six_words_at_a_level(Role role)
    {
        foreach (var side in new[] { MenuSide.Desk, MenuSide.Member })
        {
            var view = App.Menu.View(Somebody(role), "/nowhere", side);
            // Settings are under the person's own name if there are more.
            var words = view.Groups.Count(b => b.Group != MenuGroup.Alliance && b.Group != MenuGroup.Settings);
            words.ShouldBeInRange(1, Menu.MostWords, $"{role} {side}");
            foreach (var branch in view.Groups)
                branch.Items.Count.ShouldBeInRange(1, Menu.MostWords, $"{role} {branch.Group.Word}");
            view.Own.Count.ShouldBeInRange(1, Menu.MostWords);
        }
    }

    [Theory]
    [InlineData("/post", null, MenuSide.Desk, "/post")]
    [InlineData("/post/1", MenuSide.Member, MenuSide.Desk, "/post")]
    [InlineData("/home", MenuSide.Desk, MenuSide.Member, "/home")]
    [InlineData("/calendar", MenuSide.Desk, MenuSide.Desk, "/calendar")]
    [InlineData("/calendar", MenuSide.Member, MenuSide.Member, "/calendar")]
    [InlineData("/calendar", null, MenuSide.Desk, "/calendar")]
    [InlineData("/me/do-not-match", MenuSide.Desk, MenuSide.Member, "/me/introductions")]
    [InlineData("/me/security", MenuSide.Desk, MenuSide.Desk, "/me/security")]
    [InlineData("/me/security", MenuSide.Member, MenuSide.Member, "/me/security")]
    [InlineData("/people/import", MenuSide.Desk, MenuSide.Desk, "/people")]
    [InlineData("/people/import", MenuSide.Member, MenuSide.Desk, "/people")]
    [InlineData("/people/imports/1", MenuSide.Member, MenuSide.Desk, "/people")]
    [InlineData("/people/1", MenuSide.Member, MenuSide.Member, "/people")]
    [InlineData("/peoples", MenuSide.Member, MenuSide.Member, null)]
    public void A_page_shows_its_side_and_one_of_both_stays_where_the_caller_was(
        string path,
        MenuSide? last,
        MenuSide side,
        string? current
    )
    {
        var view = App.Menu.View(Somebody(Role.Operator), path, last);
        view.Side.ShouldBe(side);
        view.Current?.Path.ShouldBe(current);
        (view.Current is null).ShouldBe(current is null);
    }

    [Fact]
    public void Who_only_belongs_here_has_no_desk_though_they_may_open_some_of_its_pages()
    {
        var view = App.Menu.View(Somebody(Role.Member), "/measures", MenuSide.Desk, Empty(Somebody(Role.Member)));
        view.Switches.ShouldBeFalse();
        view.Side.ShouldBe(MenuSide.Member);
        view.Current.ShouldBeNull();
    }

    [Fact]
    public void Alliance_is_the_first_word_of_who_looks_after_several_houses_and_of_nobody_else()
    {
        App.Menu.View(Somebody(Role.AllianceManager), "/today", null).Groups[0].Group.ShouldBe(MenuGroup.Alliance);
        App.Menu.View(Somebody(Role.Operator), "/today", null).Groups.ShouldNotContain(b => b.Group == MenuGroup.Alliance);
    }

    [Fact]
    public void A_desk_of_one_site_alone_finds_the_pages_of_its_desk()
    {
        var site = new SiteId(Some);
        var caller = Somebody(Role.Member) with
        {
            PermissionsAt = new Dictionary<SiteId, IReadOnlySet<string>> { [site] = Somebody(Role.FrontDesk).Permissions },
        };
        var view = App.Menu.View(caller, "/visitors", null, Empty(caller));
        view.Switches.ShouldBeTrue();
        view.Groups.SelectMany(b => b.Items)
            .Select(i => i.Path)
            .ShouldBe([
                "/today",
                "/waiting",
                "/visitors",
                "/here",
                "/post",
                "/calendar",
                "/bookings",
                "/evacuation",
                "/people",
                "/plans",
                "/places",
                "/doors",
            ]);
    }

    [Fact]
    public void The_picture_in_the_docs_is_the_menu()
    {
        var now = Drawn();
        if (Environment.GetEnvironmentVariable("JULUO_UPDATE") is "1")
            System.IO.File.WriteAllText(File, now);
        System.IO.File.ReadAllText(File).ShouldBe(now, "The menu has changed. If that is meant, run this test with JULUO_UPDATE=1.");
    }

    /// <summary>For a person without queues and cases: all words without pages behind them.</summary>
    private static HashSet<Menu.Item> Empty(Caller caller) => [.. App.Menu.Asked(caller)];

    private static HashSet<Menu.Item> DeskOnly(Caller caller) =>
        App.Menu.View(caller, "/nowhere", null, Empty(caller)).Switches
            ? []
            : [.. App.Menu.Asked(caller).Where(i => i.Group.Side == MenuSide.Desk)];

    private static string Drawn()
    {
        var text = new StringBuilder(
            """
            # The menu, for every role

            Generated by `JULUO_UPDATE=1 bin/juluo test MenuTests`. Each word of the menu is something that people come to do; modules add their pages
            to these words (decision 28). Staff switch between *Desk* and *Member*. On a phone the words are at the bottom, and the pages of the open
            word are in a row at the top.

            """.ReplaceLineEndings("\n")
        );
        foreach (var alike in Enum.GetValues<Role>().GroupBy(Of, StringComparer.Ordinal))
            text.Append($"\n## {string.Join(" · ", alike.Select(r => $"{English[r]} {Chinese[r]}"))}\n{alike.Key}");

        var own = App.Menu.View(Somebody(Role.Member), "/nowhere", null).Own;
        text.Append($"\n## {Both("menu.me")}\n\n{Pages(own)}\n");
        text.Append($"\n## {Both("menu.visit")}\n\n{Pages(App.Menu.ForVisitors(Somebody(null)))}\n");
        return text.ToString();

        static string Of(Role role)
        {
            var drawn = new StringBuilder();
            var caller = Somebody(role);
            foreach (
                var side in App.Menu.View(caller, "/nowhere", null, Empty(caller)).Switches
                    ? new[] { MenuSide.Desk, MenuSide.Member }
                    : [MenuSide.Member]
            )
            {
                drawn.Append(
                    $"\n| {English[$"menu.side.{EnumWord.Of(side)}"]} {Chinese[$"menu.side.{EnumWord.Of(side)}"]} | |\n|---|---|\n"
                );
                foreach (
                    var (group, items) in App.Menu.View(caller, "/nowhere", side, side == MenuSide.Member ? DeskOnly(caller) : null).Groups
                )
                    drawn.Append($"| **{Both(group.Word)}** | {Pages(items)} |\n");
            }

            return drawn.ToString();
        }
    }

    private static string Pages(IEnumerable<Menu.Item> items) => string.Join(" · ", items.Select(i => $"{Both(i.Word)} `{i.Path}`"));

    private static string Both(string word) => $"{English[word]} {Chinese[word]}";

    private static Caller Somebody(Role? role)
    {
        var community = new Community(new CommunityId(Some), "here", new("這裡", "Here"), new("這裡", "Here"), "Asia/Taipei", "TWD");
        return role is { } held
            ? Caller.Visitor(community, Languages.English) with
            {
                Person = new PersonId(Some),
                Account = Some,
                Roles = new HashSet<Role> { held },
                Permissions = App.Permissions.Where(p => p.Value.Contains(held)).Select(p => p.Key).ToHashSet(StringComparer.Ordinal),
            }
            : Caller.Visitor(community, Languages.English);
    }
}
