using Microsoft.Extensions.DependencyInjection;

namespace Juluo.Journeys;

/// <summary>A grant is posted; two colleagues find that they are eligible, write the draft on two phones at once and lose nothing; it is won, and their lesson stays for the next.</summary>
[Collection(LaneStories.Name)]
public sealed class GrantJourney(Lane lane)
{
    // Each may belong to others too.
    private const string Mine = "article:has-text('慢走工作室')";

    [Journey("M5")]
    public async Task Two_colleagues_write_an_application_together_and_the_next_read_what_they_learned()
    {
        var people = (await lane.Members()).Skip(10).Take(2).ToList();
        var (one, two) = (people[0], people[1]);
        await lane.In(
            lane.Community,
            s =>
                s.GetRequiredService<OrganisationsFacade>()
                    .Add(
                        [
                            new("慢走工作室", OrganisationKind.Studio)
                            {
                                People = [(lane.Id(one), "企劃", one.JoinedOn), (lane.Id(two), "設計", two.JoinedOn)],
                            },
                        ],
                        default
                    )
        );

        // An operator posts the city's offer; a past deadline is an error and nothing is lost.
        await using var desk = await lane.SignedIn(lane.First(SampleRole.Operator), new(Language: "en"));
        await desk.Go("/grants/new");
        await desk.Fill("[name='title.en']", "Benches for the old town");
        await desk.Fill("[name=funder]", "City office");
        await desk.Fill("[name=about]", "Pays for **benches** and what is around them.");
        await desk.Fill("[name=closesOn]", "2020-01-01");
        await desk.Fill("[name=amountTo]", "100,000");
        await desk.Click("form[action='/grants'] button[type=submit]");
        (await desk.Text(".errors")).ShouldContain("past");
        (await desk.Value("[name='title.en']")).ShouldBe("Benches for the old town");
        await desk.Fill("[name=closesOn]", "2027-03-31");
        await desk.Click("form[action='/grants'] button[type=submit]");
        var programme = desk.Path.Replace("/settings", "", StringComparison.Ordinal);
        await desk.Select("[name=rule]", "headcountAtMost");
        await desk.Fill("[name=said]", "10");
        await desk.Click($"form[action='{programme}/criteria'] button");
        (await desk.Text("main")).ShouldContain("At most 10 people");
        await desk.Picture("programme-1-who-may-apply");

        // On a phone without scripts, one of them finds it among suitable programmes, and answers unknown criteria.
        await using var phone = await lane.SignedIn(one, Look.Phone with { JavaScript = false });
        await phone.Go("/briefs");
        await phone.Click($"a[href='{programme}']");
        (await phone.Text("main")).ShouldContain(lane.Words[EligibilityAnswer.Unknown]);
        await phone.Open($"{Mine} details:has(form[action='{programme}/facts'])");
        await phone.Fill($"{Mine} [name=headcount]", "3");
        await phone.Click($"{Mine} form[action='{programme}/facts'] button");
        (await phone.Text("main")).ShouldContain(lane.Words[EligibilityAnswer.Meets]);
        await phone.Picture("programme-2-could-apply");
        await phone.Click($"{Mine} form[action='{programme}/applications'] button");
        var application = phone.Path;

        // The colleague joins, and both write the same section at once.
        await using var other = await lane.SignedIn(two, Look.Phone);
        await other.Go(programme);
        await other.Click($"form[action='{application}/joining'] button");
        await phone.Go(application);
        await Open(phone);
        await Open(other);
        await phone.Fill("[name=text]", "十張椅子，放在去市場的路上。");
        await other.Fill("[name=text]", "先問長輩想坐哪裡。");
        await phone.Click("form:has([name=text]) button");
        await other.Click("form:has([name=text]) button >> nth=0");
        var both = await other.Text("main");
        both.ShouldContain("十張椅子，放在去市場的路上。");
        (await other.Value("[name=text]")).ShouldBe("先問長輩想坐哪裡。");
        await other.Inspect("programme-3-both-texts");
        await other.Fill("[name=text]", "先問長輩想坐哪裡，再放十張椅子。");
        await other.Click("form:has([name=text]) button >> nth=0");

        // Too much is refused with an error; then it is sent, and won.
        await phone.Go(application);
        await phone.Fill("[name=asked]", "100,001");
        await phone.Click($"form[action='{application}/amount'] button");
        (await phone.Text(".errors")).ShouldContain("100,000");
        await phone.Fill("[name=asked]", "80000");
        await phone.Click($"form[action='{application}/amount'] button");
        await phone.Click($"form[action='{application}/sending'] button");
        await other.Go(application);
        await other.Fill("[name=learned]", "預算寫到單價。");
        await other.Click($"form[action='{application}/decision'] button");
        await other.Picture("programme-4-won", 390, "dark");
        lane.Present.Pass(TimeSpan.FromMinutes(11));
        await lane.Services.GetRequiredService<Jobs>().RunNow<PublishBids>(lane.Community);

        // The next applicants read the lesson, and with whom they could apply.
        await desk.Go(programme);
        (await desk.Text("main")).ShouldContain("預算寫到單價。");
        await desk.Go(programme + "/applicants");
        (await desk.Text("main")).ShouldContain("慢走工作室");
        await desk.Picture("programme-5-who-could-apply");
        foreach (var tab in new[] { desk, phone, other })
            tab.Problems.ShouldBeEmpty();
    }

    private static Task Open(Tab tab) => tab.Open("details:has([name=text])");
}
