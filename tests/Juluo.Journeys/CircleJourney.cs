namespace Juluo.Journeys;

/// <summary>A circle is founded, meets and decides: on a phone by secret ballot with a proxy, at a desk by consent with an objection.</summary>
[Collection(LaneStories.Name)]
public sealed class CircleJourney(Lane lane)
{
    [Journey("L8")]
    public async Task A_circle_decides_by_secret_ballot_with_a_proxy_on_a_phone()
    {
        var chief = lane.First(SampleRole.Operator);
        var (absent, holder) = Two(4);
        await using var phone = await lane.SignedIn(chief, Look.Phone);
        var circle = await Found(phone, "開放日籌備", absent, holder);
        await phone.Picture("circle-1-founded");

        await phone.Go($"{circle}/decisions/new");
        await phone.Fill("[name=title]", "開放日收攤位費");
        await phone.Fill("[name=text]", "每攤 **300 元**，歸公款。");
        await phone.Select("[name=method]", "simpleMajority");
        await phone.Check("[name=secret]");
        await phone.Click($"form[action='{circle}/decisions'] button");
        var decision = phone.Path;
        await phone.Picture("circle-2-draft");
        await phone.Click($"form[action='{decision}/opening'] button");

        await using (var away = await lane.SignedIn(absent, Look.Phone))
        {
            await away.Go("/home");
            (await away.Text("main")).ShouldContain("開放日收攤位費");
            await away.Go(decision);
            await away.Open($"details:has(form[action='{decision}/proxy'])");
            await away.Select("[name=holder]", lane.Id(holder).ToString());
            await away.Click($"form[action='{decision}/proxy'] button");
            (await away.Text("main")).ShouldContain(holder.Name);
        }

        await using var voter = await lane.SignedIn(holder, Look.Phone with { JavaScript = false });
        await voter.Go(decision);
        // Nothing chosen: an error, and nothing is lost.
        await voter.Click($"form[action='{decision}/ballots'] button");
        (await voter.Count(".errors")).ShouldBe(1);
        await voter.Check("[name=choice][value=yes]");
        await voter.Check($"[name=for][value='{lane.Id(absent)}']");
        await voter.Inspect("circle-3-vote");
        await voter.Click($"form[action='{decision}/ballots'] button");
        var receipts = await voter.Texts("code.receipt");
        receipts.Distinct().Count().ShouldBe(2);
        await voter.Picture("circle-4-receipts");

        await phone.Go(decision);
        await phone.Check("[name=choice][value=no]");
        await phone.Click($"form[action='{decision}/ballots'] button");
        await phone.Click($"form[action='{decision}/closing'] button");
        await phone.Picture("circle-5-result");
        var result = await phone.Text("#result");
        result.ShouldContain("通過");

        await voter.Go(decision);
        await voter.Fill("[name=receipt]", receipts[0].ToLowerInvariant());
        await voter.Click($"form[action='{decision}/receipts'] button");
        (await voter.Text(".toast")).ShouldContain(receipts[0]);
        (await voter.Text("main")).ShouldNotContain(lane.Id(absent).ToString());
        phone.Problems.ShouldBeEmpty();
        voter.Problems.ShouldBeEmpty();
    }

    [Journey("L8")]
    public async Task A_circle_consents_when_an_objection_is_met()
    {
        var chief = lane.First(SampleRole.Operator);
        var (one, other) = Two(8);
        await using var desk = await lane.SignedIn(chief, new(Language: "en"));
        var circle = await Found(desk, "Night door", one, other);
        await desk.Go($"{circle}/decisions/new");
        await desk.Fill("[name=title]", "The door locks at eleven");
        await desk.Fill("[name=text]", "From **eleven** on the door opens by card only.");
        await desk.Click($"form[action='{circle}/decisions'] button");
        var decision = desk.Path;
        await desk.Click($"form[action='{decision}/opening'] button");

        await using var objector = await lane.SignedIn(one, new(Language: "en"));
        await objector.Go(decision);
        await objector.Check("[name=choice][value=objection]");
        await objector.Click($"form[action='{decision}/ballots'] button");
        (await objector.Count(".errors")).ShouldBe(1); // a reason is needed
        await objector.Fill("[name=reason]", "Guests of the late talk have no card.");
        await objector.Inspect("consent-1-objection");
        await objector.Click($"form[action='{decision}/ballots'] button");

        await desk.Go(decision);
        (await desk.Text("main")).ShouldContain("Guests of the late talk have no card.");
        // By mistake: abstained, and meant to agree.
        await desk.Check("[name=choice][value=abstain]");
        await desk.Click($"form[action='{decision}/ballots'] button");
        await desk.Open($"details:has(form[action='{decision}/ballots'])");
        (await desk.IsChecked("[name=choice][value=abstain]")).ShouldBeTrue();
        await desk.Check("[name=choice][value=agree]");
        await desk.Inspect("consent-2-change");
        await desk.Inspect("consent-2-change", 390, "dark");
        await desk.Click($"form[action='{decision}/ballots'] button");
        (await desk.Text("main")).ShouldContain("Replaced by ballot 3");
        await desk.Picture("consent-3-changed");

        await using var late = await lane.SignedIn(other, new(Language: "en"));
        await late.Go(decision);
        await objector.Fill("[name=how]", "Whoever hosts the talk lets them in.");
        await objector.Click($"form[action='{decision}/resolution'] button");
        await desk.Go(decision);
        await desk.Click($"form[action='{decision}/closing'] button");
        await desk.Picture("consent-4-result");
        (await desk.Text("#result")).ShouldContain("Passed");
        (await desk.Text("main")).ShouldContain("Whoever hosts the talk lets them in.");
        // The ballot closed while they were reading: its form is gone, and the reason is at the top of the page.
        await late.Check("[name=choice][value=agree]");
        await late.Click($"form[action='{decision}/ballots'] button");
        (await late.Text(".errors")).ShouldContain("The ballot is not open now");
        (await late.Count($"form[action='{decision}/ballots']")).ShouldBe(0);
        desk.Problems.ShouldBeEmpty();
        objector.Problems.ShouldBeEmpty();
    }

    /// <summary>Two residents of the community; each journey has its own.</summary>
    private (SamplePerson, SamplePerson) Two(int from)
    {
        var two = lane.Sample.People.Where(p => p is { Role: SampleRole.Resident, LeftOn: null }).Skip(from).Take(2).ToList();
        return (two[0], two[1]);
    }

    private async Task<string> Found(Tab visit, string name, params SamplePerson[] members)
    {
        await visit.Go("/circles/new");
        await visit.Fill("[name='name.zh']", name);
        await visit.Click("form[action='/circles'] button");
        var circle = visit.Path;
        foreach (var member in members)
        {
            await visit.Go($"{circle}/settings?find={Uri.EscapeDataString(member.Name)}");
            await visit.Click($"form[action='{circle}/appointments']:has(input[value='{lane.Id(member)}']) button");
        }

        await visit.Go(circle);
        return circle;
    }
}
