using Juluo.Testing;

namespace Juluo.Journeys;

/// <summary>
/// An operator opens the coworkers’ survey in two taps; seven members answer on phones without scripts. With four answers there is no result; with seven the shares are beside the published ones,
/// and the operator finds nowhere who answered what.
/// </summary>
[Collection(LaneStories.Name)]
public sealed class SurveyJourney(Lane lane)
{
    private const string Secret = "聽得見隔壁的電話";

    [Journey("L4")]
    public async Task Seven_members_answer_without_a_name_and_read_their_shares_beside_the_published_ones()
    {
        await using var desk = await lane.SignedIn(lane.First(SampleRole.Operator), new(Language: "en"));
        await desk.Go("/surveys");
        await desk.Picture("survey-1-list");
        await desk.Click("main a[href='/surveys/new']");
        await desk.Picture("survey-2-ask");
        await desk.Click("main form button.primary");
        var survey = await lane.Database.Ask<Guid>("select id from surveys.survey where closed_at is null and title_zh = '共同工作者調查'");
        var members = lane.Sample.People.Where(p => p.LeftOn is null && p.Role is SampleRole.Member).Take(7).ToList();
        foreach (var (at, member) in members.Index())
        {
            await Answer(member, at, survey);
            if (at != 3)
                continue;
            await desk.Go($"/surveys/{survey}/results");
            (await desk.Text("main")).ShouldNotContain("84");
            await desk.Go($"/surveys/{survey}");
            (await desk.Text("main")).ShouldContain("4 of ");
            await desk.Picture("survey-6-four");
        }

        await desk.Go($"/surveys/{survey}");
        await desk.Click("main form[action$='/closing'] button");
        await desk.Go($"/surveys/{survey}/results");
        (await desk.Text("h1")).ShouldContain("7");
        (await desk.Text("main")).ShouldContain("57–100%");
        (await desk.Text("main")).ShouldContain("84%");
        (await desk.Text("main")).ShouldNotContain(Secret);
        await desk.Inspect("survey-7-results");

        // The database contains no person's answer, and no row that belongs to one person's answers.
        (await lane.Database.Ask<long>("select count(*) from surveys.ballot where survey_id = $1", survey)).ShouldBe(0);
        var tables = await lane.Database.Ask<string[]>(
            "select array_agg(format('%I.%I', table_schema, table_name)) from information_schema.tables where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')"
        );
        foreach (var table in tables!)
            (await lane.Database.Ask<bool>($"select exists (select from {table} t where t::text like '%{Secret}%')")).ShouldBeFalse(table);
        await using var phone = await lane.SignedIn(members[0], Look.Phone);
        await phone.Go($"/surveys/{survey}/results");
        await phone.Picture("survey-8-member");
    }

    private async Task Answer(SamplePerson member, int at, Guid survey)
    {
        await using var phone = await lane.SignedIn(member, Look.Phone with { JavaScript = false });
        await phone.Go($"/surveys/{survey}");
        if (at == 0)
            await phone.Picture("survey-3-start");
        await phone.Click("main a.btn.primary");
        if (at < 6)
            await phone.Check("[value=interaction]");
        await phone.Check("[value=chance]");
        if (at == 0)
            await phone.Inspect("survey-4-question");
        await phone.Click("button.primary[value=next]");
        await phone.Check("[value=circle]");
        await phone.Click("button.primary[value=next]");
        await phone.Check($"[name=a-age][value={(at < 4 ? "thirties" : "forties")}]");
        await phone.Click("button.primary[value=next]");
        if (at == 2)
            await phone.Fill("[name=a-wish]", Secret);
        await phone.Click("button.primary[value=next]");
        if (at == 2)
            await phone.Inspect("survey-5-review");
        await phone.Click("main form[action$='/responses'] button");
        (await phone.Text("main")).ShouldContain("謝謝");
        await phone.Go($"/surveys/{survey}/review");
        (await phone.Text("main")).ShouldContain("填過這份問卷");
    }
}
