namespace Juluo.Journeys;

/// <summary>A season is shared: an operator opens it, two members apply on their phones, without scripts, and in the end read which times they got and the reasons for refusals.</summary>
[Collection(LaneStories.Name)]
public sealed class SeasonJourney(Lane lane)
{
    [Journey("L8")]
    public async Task Groups_apply_for_a_season_and_read_what_they_were_given_and_why_not()
    {
        var room = await lane.Database.Ask<Guid>("select id from spaces.resource where name_en = 'Meeting room' limit 1");
        await lane.Database.Do("update spaces.resource set seats = coalesce(seats, 8) where id = $1", room);
        var today = DateOnly.FromDateTime(lane.Present.GetUtcNow().UtcDateTime);
        await using var desk = await lane.SignedIn(lane.First(SampleRole.Operator));
        await desk.Go("/seasons");
        await desk.Click("main a[href='/seasons/new']");
        await desk.Fill("input[name='name.zh']", "合唱與課程的一季");
        await desk.Fill("input[name='name.en']", "A season of singing");
        await desk.Fill("input[name=firstDay]", Iso(today.AddDays(21)));
        await desk.Fill("input[name=lastDay]", Iso(today.AddDays(77)));
        await desk.Fill("input[name=closesOn]", Iso(today.AddDays(7)));
        await desk.Check($"input[name=resources][value='{room}']");
        await desk.Fill("input[name=most]", "1");
        await desk.Fill("textarea[name=purposes]", "課程 / Courses\n聚會 / Gatherings");
        await desk.Picture("L8-1-open-a-season");
        await desk.Click("main form[action='/seasons'] button[type=submit]");
        var season = Guid.Parse(desk.At.Segments[^1]);

        var first = await Apply(lane.First(SampleRole.Member), "1", pictures: true);
        await Apply(lane.First(SampleRole.Mentor), "2", pictures: false);

        await lane.Database.Do("update seasons.season set opens_on = opens_on - 9, closes_on = closes_on - 8 where id = $1", season);
        await desk.Go($"/seasons/{season}/sharing");
        await desk.Picture("L8-5-wishes");
        await desk.Click("main form[action$='/proposal'] button");
        (await desk.Count(".season-week .slot")).ShouldBe(1);
        await desk.Inspect("L8-6-proposed");
        await desk.Click("main form[action$='/giving'] button");
        await desk.Picture("L8-7-given");

        await using var phone = await lane.SignedIn(lane.First(SampleRole.Member), Look.Phone with { JavaScript = false });
        await phone.Go("/notifications");
        (await phone.Text(".notifications")).ShouldContain("合唱與課程的一季");
        await phone.Go($"/seasons/applications/{first}");
        (await phone.Count(".wishes .tag.good")).ShouldBe(1);
        (await phone.Count(".reasons li")).ShouldBeGreaterThan(0);
        await phone.Inspect("L8-8-result");
        phone.Problems.ShouldBeEmpty();
        desk.Problems.ShouldBeEmpty();

        async Task<Guid> Apply(SamplePerson who, string purpose, bool pictures)
        {
            await using var visit = await lane.SignedIn(who, Look.Phone with { JavaScript = false });
            await visit.Go("/seasons");
            await visit.Click($"main a[href='/seasons/{season}']");
            var form = $"form[action='/seasons/{season}/applications']";
            await visit.Select($"{form} select[name=group]", "");
            await visit.Select($"{form} select[name=purpose]", purpose);
            await visit.Fill($"{form} input[name=people]", "4");
            await visit.Check($"{form} input[name=weekdays][value='2']");
            await visit.Fill($"{form} input[name=earliest]", "14:00");
            await visit.Fill($"{form} input[name=latest]", "16:00");
            await visit.Fill($"{form} input[name=length]", "3 h");
            await visit.Click($"{form} button[type=submit]");
            // Longer than its window: an error beside the field, and nothing is lost.
            (await visit.Value($"{form} input[name=earliest]")).ShouldBe("14:00");
            if (pictures)
                await visit.Picture("L8-2-longer-than-its-window");
            await visit.Fill($"{form} input[name=length]", "2 h");
            await visit.Click($"{form} button[type=submit]");
            var path = visit.Path;
            path.ShouldStartWith("/seasons/applications/");
            if (pictures)
            {
                await visit.Picture("L8-3-applied");
                await visit.Check("form[action$='/wishes'] input[name=weekdays][value='4']");
                await visit.Click("form[action$='/wishes'] button[type=submit]");
                (await visit.Count(".wishes > li")).ShouldBe(2);
                await visit.Picture("L8-4-two-wishes");
            }

            visit.Problems.ShouldBeEmpty();
            return Guid.Parse(path.Split('/')[^1]);
        }
    }

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
