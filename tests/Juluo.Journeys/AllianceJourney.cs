using System.Globalization;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Juluo.Journeys;

/// <summary>Two communities ally: one finds the other in the index, both sign, one person is visible and another is not, a network of groups is added to the map, and one leaves.</summary>
[Collection(LaneStories.Name)]
public sealed class AllianceJourney(Lane lane)
{
    private const string Chief = "chief@across.example";
    private const string Password = "nine yellow scooters";

    [Journey("P4")]
    public async Task Two_houses_ally_see_who_agreed_and_one_leaves()
    {
        var across = await FoundAcross();
        await using var desk = await lane.SignedIn(lane.First(SampleRole.Operator));
        await desk.Go("/alliances");
        await desk.Picture("alliance-1-none");
        await List(desk, "臺北市大同區", "25.063", "121.513");
        await desk.Go("/alliances/new");
        await desk.Fill("[name='name.zh']", "兩岸聯盟");
        await desk.Fill("[name='name.en']", "Both Banks");
        await desk.Check("[name=shares][value=listing]");
        await desk.Picture("alliance-2-agreement");
        await desk.Click("form[action='/alliances'] button");
        var alliance = desk.Path;
        await desk.Select("[name=community]", across.Id.ToString());
        await desk.Click($"form[action='{alliance}/invitations'] button");
        await desk.Picture("alliance-3-invited");

        // The other community is notified by mail, on a phone without scripts.
        await Tell();
        var letter = await lane.Mailbox.Wait(Chief, l => l.Subject.Contains("兩岸聯盟", StringComparison.Ordinal));
        await using var phone = await lane.Visitor(Look.Phone with { JavaScript = false });
        await phone.SignIn(Chief, Password);
        await phone.Go(letter.Links.First(l => l.AbsolutePath == alliance).PathAndQuery);
        await phone.Picture("alliance-4-asked");
        await phone.Click($"main a[href='{alliance}/agreement'].primary");
        await phone.Click($"form[action='{alliance}/signatures'] button");
        (await phone.Text(".errors")).ShouldContain("代表社群簽署");
        await phone.Check("[name=agreed]");
        await phone.Picture("alliance-5-sign");
        await phone.Click($"form[action='{alliance}/signatures'] button");
        (await phone.Text("main")).ShouldContain("兩岸聯盟");

        // One agrees on the privacy page, the other does not.
        var (seen, hidden) = Two();
        var directory = $"{alliance}/communities/{lane.Community.Id}";
        await phone.Go(directory);
        (await phone.Text("main")).ShouldContain("還沒有人");
        await using var member = await lane.SignedIn(seen);
        await member.Go("/me/privacy");
        await member.Click("form[action='/me/consents/alliance'] button");
        await phone.Go(directory);
        await phone.Inspect("alliance-6-seen");
        (await phone.Text("main")).ShouldContain(seen.Name);
        (await phone.Text("main")).ShouldNotContain(hidden.Name);
        (await phone.Text("main")).ShouldNotContain(seen.Email);
        await phone.Click("main a[href$='/contact']");
        await phone.Inspect("alliance-6-contact");
        await member.Go("/me/privacy");
        (await member.Text("main")).ShouldContain(across.Name.Zh);
        await member.Picture("alliance-7-who-looked");

        // A network of groups that do not use this program.
        await desk.Go($"{alliance}/groups");
        await desk.Upload("[name=file]", "groups.csv", "text/csv", Encoding.UTF8.GetBytes(Groups(120)));
        await desk.Click($"form[method=post][action='{alliance}/groups'] button");
        await desk.Picture("alliance-8-map");
        await desk.Click(".map .wide a:has(.many)");
        desk.At.Query.ShouldContain("at=");
        await desk.Inspect("alliance-9-closer");
        await using var visitor = await lane.Visitor(Look.Phone with { Language = "en" });
        await visitor.Go("/communities");
        await visitor.Open("details.letter");
        (await visitor.Text("main")).ShouldContain("Both Banks");
        await visitor.Picture("alliance-10-index");

        // On the public page of the other house, its links stay there.
        await using var neighbour = await lane.BrowserOfVisitor();
        await neighbour.Go($"/?community={across.Slug}");
        await neighbour.Click("a[href='/join']");
        await neighbour.Page.WaitForFunctionAsync(
            "slug => location.search === `?community=${slug}` && location.pathname === `/join`",
            across.Slug
        );

        // Leaving ends it at the next click, in both directions.
        await phone.Go(alliance);
        await phone.Open("details:has(form[action$='/departure'])");
        await phone.Click($"form[action='{alliance}/departure'] button");
        (await phone.Go(directory)).Status.ShouldBe(404);
        (await desk.Go($"{alliance}/communities/{across.Id}")).Status.ShouldBe(404);
        await desk.Go(alliance);
        (await desk.Text("main")).ShouldContain("離開");
        await desk.Picture("alliance-11-left");
        desk.Problems.ShouldBeEmpty();
        phone.Problems.ShouldBeEmpty();
        visitor.Strangers.ShouldBeEmpty();
    }

    private static async Task List(Tab visit, string city, string latitude, string longitude)
    {
        await visit.Go("/settings");
        var form = "form[action='/settings/listing']";
        await visit.Check($"{form} [name=listed]");
        await visit.Fill($"{form} [name=city]", city);
        await visit.Fill($"{form} [name=latitude]", latitude);
        await visit.Fill($"{form} [name=longitude]", longitude);
        await visit.Click($"{form} button");
    }

    /// <summary>A second community, whose operator signs in with a password.</summary>
    private async Task<Community> FoundAcross()
    {
        var across = await lane
            .Services.GetRequiredService<Communities>()
            .Found(
                new(
                    Id.New<CommunityId>(lane.Services.GetRequiredService<Clock>()),
                    "across",
                    new("對岸工房", "Across Works"),
                    new("河對岸的工房。", "Workshops across the river."),
                    "Asia/Taipei",
                    "TWD"
                ),
                default
            );
        await lane.In(
            across,
            async s =>
            {
                var account = await s.GetRequiredService<Accounts>().Create(Chief, Password);
                await s.GetRequiredService<ArrivalsFacade>()
                    .Add(
                        new NewPerson("何對岸", new LocalDate(2026, 1, 5))
                        {
                            Account = account.Value,
                            Email = Chief,
                            Roles = [Role.Operator],
                        },
                        default
                    );
                await s.GetRequiredService<AlliancesFacade>().List(Listing.None with { Listed = true, City = "新北市三重區" }, default);
            }
        );
        return across;
    }

    private async Task Tell()
    {
        foreach (var community in await lane.Services.GetRequiredService<Communities>().All(default))
            await lane.Services.GetRequiredService<Jobs>().RunNow<AnnounceAllianceNews>(community);
        await lane.Settle();
    }

    private (SamplePerson Seen, SamplePerson Hidden) Two()
    {
        var two = lane.Sample.People.Where(p => p is { Role: SampleRole.Resident, LeftOn: null }).TakeLast(2).ToList();
        return (two[0], two[1]);
    }

    private static string Groups(int many) =>
        "name,city,latitude,longitude,website,tags\n"
        + string.Concat(
            Enumerable
                .Range(0, many)
                .Select(i =>
                {
                    var (city, latitude, longitude) = Scenery.Neighbour(i);
                    return string.Create(
                        CultureInfo.InvariantCulture,
                        $"團體 {i:D3},{city},{latitude:0.000},{longitude:0.000},https://g{i}.example.org,公民科技;{(i % 3 == 0 ? "資料" : "食農")}\n"
                    );
                })
        );
}
