using System.Text.Json;

namespace Juluo.Journeys;

// The beginning: a sentence, a helper, and an introduction.
public sealed partial class ProjectJourney
{
    private const string Need = "誰懂社區地圖？想把可以坐下來的地方畫出來。";

    private static readonly byte[] Photo = Convert.FromBase64String(
        "iVBORw0KGgoAAAANSUhEUgAAAAIAAAABCAIAAAB7QOjdAAAAEElEQVR4nGP4z8DAAEQMDAAN/gH/o2v7lAAAAABJRU5ErkJggg=="
    );

    /// <summary>One person writes a need, another answers in two taps, and it helps.</summary>
    private async Task AskForHelp(Tab asking, Tab helping)
    {
        const string Form = "form[action='/me/needs']";
        lane.Present.Pass(TimeSpan.FromMinutes(1)); // newer than everything on the page
        await asking.Go("/needs");
        await asking.Open($"details:has({Form})");
        await asking.Fill($"{Form} [name=text]", Need);
        await asking.Click($"{Form} button");
        await helping.Go("/needs");
        await helping.Click($"li:has-text('{Need}') a.btn");
        await helping.Click("form[action$='/response'] button");
        var need = helping.Path;
        lane.Present.Pass(TimeSpan.FromSeconds(30));
        await lane.Settle();
        await asking.Go(need);
        await asking.Click("form[action$='/result'] button[value=yes]");
        await asking.Picture("project-0-a-need-is-answered");
    }

    /// <summary>The operator introduces two people by hand, both say yes, they meet, and the community’s measure increases by one.</summary>
    private async Task MeetByIntroduction(Tab desk, (Tab Tab, SamplePerson Person) one, (Tab Tab, SamplePerson Person) other)
    {
        await desk.Go($"/introductions/new?one={lane.Id(one.Person)}&other={lane.Id(other.Person)}");
        await desk.Fill("form[action='/introductions'] [name=note]", "一位想畫地圖，一位會寫。");
        await desk.Click("form[action='/introductions'] button[type=submit]");
        var id = await lane.Database.Ask<Guid>(
            "select id from matching.introduction where a in ($1, $2) and b in ($1, $2)",
            lane.Id(one.Person).Value,
            lane.Id(other.Person).Value
        );
        lane.Present.Pass(TimeSpan.FromSeconds(30));
        await lane.Settle();
        foreach (var (tab, _) in new[] { one, other })
        {
            await tab.Go("/home");
            await tab.Click($"form[action='/introductions/{id}/answer'] button[value=yes]");
        }

        lane.Present.Pass(TimeSpan.FromHours(3));
        await lane.Settle();
        await lane.ReadTies();
        var (before, _) = await IntroductionJourney.Conversion(desk);
        await one.Tab.Go($"/me/introductions/{id}");
        await one.Tab.Click($"form[action='/introductions/{id}/meeting'] button[value=yes]");
        await one.Tab.Click($"form[action='/introductions/{id}/use'] button[value=yes]");
        lane.Present.Pass(TimeSpan.FromMinutes(15));
        await lane.Settle();
        await lane.ReadTies();
        (await IntroductionJourney.Conversion(desk)).Figure.Done.ShouldBe(before.Done + 1);
    }

    private static async Task AddPhoto(Tab tab, string project)
    {
        var form = $"form[action='{project}/files']";
        await tab.Go(project);
        await tab.Open($"details:has({form})");
        await tab.Upload($"{form} [name=file]", "bench.png", "image/png", Photo);
        await tab.Check($"{form} [name=shown]");
        await tab.Click($"{form} button");
        (await tab.Count("#attachments img")).ShouldBe(1);
    }
}
