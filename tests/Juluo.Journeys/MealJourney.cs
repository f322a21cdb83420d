namespace Juluo.Journeys;

/// <summary>An operator plans a shared lunch on a laptop; three people join on their phones, one of them without scripts; each learns with whom they sit.</summary>
[Collection(LaneStories.Name)]
public sealed class MealJourney(Lane lane)
{
    [Journey("M1")]
    public async Task People_join_a_shared_lunch_and_learn_with_whom_they_sit()
    {
        await using var desk = await lane.SignedIn(lane.First(SampleRole.Operator), new(Language: "en"));
        await desk.Go("/meals/new");
        await desk.Fill("[name='title.en']", "Lunch on the roof");
        await desk.Fill("[name=onDay]", "2020-01-01");
        await desk.Fill("[name=place]", "Roof terrace");
        await desk.Click("form[action='/meals'] button[type=submit]");
        (await desk.Text(".errors")).ShouldContain("passed");
        (await desk.Value("[name=place]")).ShouldBe("Roof terrace");
        await desk.Fill("[name=onDay]", "2027-03-31");
        await desk.Click("form[action='/meals'] button[type=submit]");
        var meal = desk.Path;
        await desk.Click($"form[action='{meal}/seating'] button");
        (await desk.Text(".errors")).ShouldContain("3");

        var people = lane.Sample.People.Where(p => p is { Role: SampleRole.Resident, LeftOn: null }).SkipLast(4).TakeLast(3).ToList();
        foreach (var (place, person) in people.Index())
        {
            await using var phone = await lane.SignedIn(person, Look.Phone with { JavaScript = place != 0 });
            await phone.Go(meal);
            await phone.Click($"form[action='{meal}/seat'] button");
            (await phone.Text("main")).ShouldContain("取消報名");
        }

        await desk.Go(meal);
        await desk.Click($"form[action='{meal}/seating'] button");
        await desk.Picture("meal-1-tables");
        await using var seated = await lane.SignedIn(people[0], Look.Phone with { JavaScript = false });
        await seated.Go("/notifications");
        (await seated.Text("main")).ShouldContain("共桌午餐");
        await seated.Go(meal);
        (await seated.Text("main")).ShouldContain(people[1].Name);
        await seated.Inspect("meal-2-my-table");
    }

    [Journey("E4")]
    public async Task People_change_tables_at_a_dinner_and_the_host_moves_one_of_them()
    {
        await using var desk = await lane.SignedIn(lane.First(SampleRole.Operator), new(Language: "en"));
        await desk.Go("/meals/new");
        await desk.Fill("[name='title.en']", "Harvest dinner");
        await desk.Fill("[name=onDay]", "2027-04-02");
        await desk.Fill("[name=place]", "Courtyard");
        await desk.Fill("[name=minutes]", "20");
        await desk.Select("[name=rounds]", "3");
        await desk.Select("[name=largest]", "3");
        await desk.Click("form[action='/meals'] button[type=submit]");
        (await desk.Text(".errors")).ShouldContain("30 minutes");
        await desk.Fill("[name=minutes]", "90");
        await desk.Click("form[action='/meals'] button[type=submit]");
        var meal = desk.Path;

        var people = lane.Sample.People.Where(p => p is { Role: SampleRole.Resident, LeftOn: null }).SkipLast(4).TakeLast(7).ToList();
        foreach (var (place, person) in people.Index())
        {
            await using var phone = await lane.SignedIn(person, Look.Phone with { JavaScript = false, Language = "en" });
            await phone.Go(meal);
            if (place == 0)
                await phone.Check("[name=notAlone]");
            await phone.Click($"form[action='{meal}/seat'] button");
            if (place != 0)
                continue;
            await phone.Fill("[name=find]", people[1].Name);
            await phone.Click("form[role=search][action='" + meal + "'] button");
            await phone.Click($"form[action='{meal}/wishes'] button");
            (await phone.Text("main")).ShouldContain("Remove wish");
            await phone.Inspect("dinner-1-requests");
        }

        await desk.Go($"{meal}/seats");
        (await desk.Text("main")).ShouldContain("not made yet");
        await desk.Go(meal);
        await desk.Click($"form[action='{meal}/seating'] button");
        await using (var seated = await lane.SignedIn(people[0], Look.Phone with { JavaScript = false, Language = "en" }))
        {
            await seated.Go(meal);
            var text = await seated.Text("main");
            text.ShouldContain("Round 3");
            text.ShouldContain("You wished to sit with");
            await seated.Inspect("dinner-2-my-seats");
        }

        await desk.Go($"{meal}/seats");
        (await desk.Text("main")).ShouldContain("All requests are met");
        await desk.Inspect("dinner-3-seats");
        await desk.Click($"a[href^='{meal}/moves/new?round=2']");
        await desk.Select("[name=to]", "0");
        await desk.Click("form[method=get][action='" + meal + "/moves/new'] button");
        (await desk.Text("main")).ShouldContain("has no seat in round 2");
        await desk.Inspect("dinner-4-move");
        await desk.Click($"form[action='{meal}/moves'] button");
        (await desk.Text("main")).ShouldContain("Without a seat");
        await desk.Click($"form[action^='{meal}/moves?'] button");
        (await desk.Text("main")).ShouldNotContain("Without a seat");
    }
}
