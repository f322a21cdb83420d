using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;
using Juluo.Testing;

namespace Juluo.Journeys;

/// <summary>
/// A hundred people at an office. An operator sets up a queue in the browser; a person with an old phone takes the first number, misses the call and comes back; a hundred others take numbers in the same
/// second; three counters call at the same moment; priority goes first; the kiosk prints, and the wall display follows. Nothing but a number is known of any of them.
/// </summary>
[Collection(LaneStories.Name)]
public sealed partial class QueueJourney(Lane lane)
{
    private const int People = 100;

    [Journey("S5")]
    public async Task A_hundred_people_at_an_office()
    {
        await using var desk = await lane.SignedIn(lane.First(SampleRole.Operator), new(Language: "en"));
        var id = await SetUp(desk);
        var counters = (
            await lane.Database.Ask<Guid[]>("select array_agg(id order by label) from queues.counter where queue_id = $1", id)
        )!;

        // The first number, by a phone without scripts.
        await using var phone = await lane.Visitor(Look.Phone with { JavaScript = false });
        await phone.Go($"/queues/{id}");
        await phone.Picture("queue-2-phone-queue");
        await phone.Click($"main a[href='/queues/{id}/ticket']");
        await phone.Click("main form button.primary");
        (await phone.Text(".errors")).ShouldNotBeEmpty("nothing was chosen yet");
        await phone.Check("main input[type=radio]");
        await phone.Click("main form button.primary");
        var ticket = phone.Path;
        (await phone.Text(".queue-number")).ShouldBe("A001");

        // A hundred others in the same second, each from a separate address.
        var numbers = await Task.WhenAll(Enumerable.Range(0, People).Select(i => Take(id, priority: i % 10 == 0)));
        numbers.ShouldBe(
            [.. Enumerable.Range(2, 90).Select(n => $"A{n:000}"), .. Enumerable.Range(1, 10).Select(n => $"P{n:000}")],
            ignoreOrder: true
        );

        // Two more colleagues begin; one of them was appointed to this queue alone.
        await using var front = await lane.SignedIn(lane.First(SampleRole.FrontDesk), new(Language: "zh-Hant"));
        var helper = (await lane.Members()).Last();
        await desk.Go($"/queues/{id}/settings?find={Uri.EscapeDataString(helper.Name)}");
        await desk.Click($"main form[action='/queues/{id}/staff'] button");
        await using var member = await lane.SignedIn(helper, new(Language: "zh-Hant"));
        Tab[] staff = [desk, front, member];
        foreach (var (at, counter) in staff.Zip(counters))
        {
            await lane.Database.Do(
                "update queues.counter set opened_at = null, staffed_by = null where staffed_by = $1",
                lane.Id(
                    at == desk ? lane.First(SampleRole.Operator)
                    : at == front ? lane.First(SampleRole.FrontDesk)
                    : helper
                ).Value
            );
            await at.Go($"/counters/{counter}");
            await at.Click($"main form[action='/counters/{counter}/opening'] button");
        }

        // Priority first, and then the phone’s number, whose holder does not come.
        await Next(desk);
        (await desk.Text(".queue-number")).ShouldStartWith("P");
        await Next(desk);
        await Next(desk);
        (await desk.Text(".queue-number")).ShouldBe("A001", "after two priority numbers at a counter");
        await phone.Go(ticket);
        (await phone.Text("h1")).ShouldContain("1");
        await phone.Inspect("queue-4-phone-called");
        await desk.Picture("queue-5-counter");
        await desk.Click($"main form[action='/counters/{counters[0]}/absence'] button");
        await phone.Go(ticket);
        await phone.Picture("queue-6-phone-missed");
        await phone.Click("main form[action$='/return'] button");
        await phone.Picture("queue-7-phone-back");
        (await phone.Text(".queue-number")).ShouldBe("A001");

        // Three counters at the same moment: three numbers. The display follows without reloading.
        await using var wall = await lane.BrowserOfVisitor(new(Language: "zh-Hant", Width: 1280));
        await wall.Go($"/queues/{id}/screen");
        await wall.Page.EvaluateAsync("window.same = true");
        await Task.WhenAll(staff.Select(Next));
        var called = await Task.WhenAll(staff.Select(s => s.Text(".queue-number")));
        called.Distinct().Count().ShouldBe(3);
        await wall.Page.WaitForFunctionAsync("all => all.every(n => document.querySelector('main').innerText.includes(n))", called);
        (await wall.Page.EvaluateAsync<bool>("window.same === true")).ShouldBeTrue("not loaded again");
        (await wall.Text(".spoken")).ShouldNotBeEmpty();
        await wall.Inspect("queue-8-screen");

        // The number that came back is called before all that were taken after it.
        var back = await lane.Database.Ask<int>(
            "select count(*)::int from queues.ticket where queue_id = $1 and state = 'called' and lane = 'ordinary' and number > 1",
            id
        );
        await Next(front);
        await Next(front);
        (
            await lane.Database.Ask<string>("select state from queues.ticket where queue_id = $1 and lane = 'ordinary' and number = 1", id)
        ).ShouldNotBe("waiting", $"{back} ordinary ones were called meanwhile");

        await Kiosk(desk, id);
        await desk.Go($"/queues/{id}/statistics");
        await desk.Picture("queue-11-figures");
        await desk.Go($"/queues/{id}/poster");
        await desk.Inspect("queue-11-poster");
        await phone.Go("/queues");
        await phone.Picture("queue-12-list");

        // Nothing of a phone is stored: neither its address nor its user agent.
        foreach (var table in (string[])["ticket", "call", "line"])
            (
                await lane.Database.Ask<bool>(
                    $"select exists (select from queues.{table} t where t::text ~* '(mozilla|chrome|iphone|127\\.0\\.0|10\\.[0-9]+\\.)')"
                )
            ).ShouldBeFalse(table);

        Task Next(Tab at) => at.Click("main form[action$='/next'] button");
    }

    private async Task<Guid> SetUp(Tab desk)
    {
        await desk.Go("/queues/new");
        await desk.Click("main button.primary");
        (await desk.Text(".errors")).ShouldNotBeEmpty("a queue needs a name and hours");
        await desk.Fill("[name='name.en']", "Hundred people");
        await desk.Fill("[name='name.zh']", "百人櫃台");
        await desk.Fill("[name=weekdays]", "0-24");
        await desk.Fill("[name=lastMinutes]", "0");
        await desk.Select("[name=entry]", "Open");
        await desk.Check("[name=priority]");
        await desk.OpenAll("main details");
        await desk.Fill("[name=perMinute]", "500");
        await desk.Click("main button.primary");
        var id = Guid.Parse(IdOf().Match(desk.Path).Value);
        foreach (var (title, minutes) in new[] { ("Apply", "10"), ("Collect", "4") })
        {
            await desk.OpenAll("main details");
            var form = $"main form[action='/queues/{id}/topics']";
            await desk.Fill($"{form} [name='title.en']", title);
            await desk.Fill($"{form} [name=minutes]", minutes);
            await desk.Click($"{form} button");
        }

        foreach (var label in (string[])["1", "2", "3"])
        {
            await desk.OpenAll("main details");
            await desk.Fill($"main form[action='/queues/{id}/counters'] [name=label]", label);
            await desk.Click($"main form[action='/queues/{id}/counters'] button");
        }

        await desk.Click($"main form[action='/queues/{id}/opening'] button");
        await desk.Picture("queue-1-settings");
        return id;
    }

    private async Task<string> Take(Guid id, bool priority)
    {
        using var client = new HttpClient { BaseAddress = lane.Address };
        client.DefaultRequestHeaders.Add("X-Forwarded-For", NetworkAddress.Another());
        client.DefaultRequestHeaders.Accept.ParseAdd("application/json");
        var matter = await lane.Database.Ask<Guid>("select id from queues.matter where queue_id = $1 order by id limit 1", id);
        using var answer = await client.PostAsJsonAsync($"/queues/{id}/ticket", new { matter, lane = priority ? "priority" : "ordinary" });
        var said = await answer.Content.ReadFromJsonAsync<JsonElement>();
        answer.IsSuccessStatusCode.ShouldBeTrue($"{said}");
        return said.GetProperty("number").GetString()!;
    }

    /// <summary>At the kiosk: one touch, a ticket on paper, and back automatically.</summary>
    private async Task Kiosk(Tab desk, Guid id)
    {
        await desk.Go($"/queues/{id}/settings");
        var address = await desk.Attribute("#displays ~ dl a[href*='/kiosk?']", "href");
        await using var kiosk = await lane.Visitor(new(Language: "zh-Hant", Width: 1280, JavaScript: false));
        (await kiosk.Go($"/queues/{id}/kiosk")).Status.ShouldBe(404, "without its key");
        await kiosk.Go(address!);
        await kiosk.Inspect("queue-9-kiosk");
        await kiosk.Click("main form button");
        (await kiosk.Text("h1")).ShouldBe("A092");
        await kiosk.Inspect("queue-10-paper");
        (await kiosk.Attribute("meta[http-equiv=refresh]", "content"))!.ShouldContain("/kiosk?key=");
    }

    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f-]{27}", RegexOptions.None, 1000)]
    private static partial Regex IdOf();
}
