using Microsoft.Extensions.DependencyInjection;

namespace Juluo.Journeys;

/// <summary>
/// Six people on phones and laptops follow one idea from a sentence to its end: a need that is answered, an introduction, the city's brief, a team that answers it, their agreement, a milestone, the outcome, and the end. Two who had no interactions before
/// are good partners then; one is erased, and the project is still readable.
/// </summary>
[Collection(LaneStories.Name)]
public sealed partial class ProjectJourney(Lane lane)
{
    [Journey("J1")]
    public async Task A_need_leads_to_an_introduction_a_team_and_what_it_made_which_stays_when_one_of_them_is_erased()
    {
        var people = await Strangers(4);
        var (lead, mapper, editor, late) = (people[0], people[1], people[2], people[3]);

        await using var desk = await lane.SignedIn(lane.First(SampleRole.Operator), new(Language: "en"));
        await using var head = await lane.SignedIn(lead);
        await using var phone = await lane.SignedIn(mapper, Look.Phone with { JavaScript = false });
        await using var guest = await lane.SignedIn(editor, Look.Phone);
        await AskForHelp(head, phone);
        await MeetByIntroduction(desk, (head, lead), (guest, editor));

        // The operator posts the district office's brief; a past deadline is an error and nothing is lost.
        await desk.Go("/briefs/new");
        await desk.Fill("[name='title.en']", "Find the quiet benches");
        await desk.Fill("[name=about]", "Older neighbours ask where they can **sit down** on the way to the market.");
        await desk.Fill("[name=answersUntil]", "2020-01-01");
        await desk.Check("[name=public]");
        await desk.Click("form[action='/briefs'] button[type=submit]");
        (await desk.Text(".errors")).ShouldContain("past");
        (await desk.Value("[name='title.en']")).ShouldBe("Find the quiet benches");
        await desk.Fill("[name=answersUntil]", "2027-03-31");
        await desk.Click("form[action='/briefs'] button[type=submit]");
        var brief = desk.Path;

        // On a laptop, one person answers with a project and posts an opening.
        await head.Go(brief);
        await head.Click("a[href^='/projects/new?brief=']");
        await head.Fill("[name='name.zh']", "坐一下地圖");
        await head.Fill("[name='summary.zh']", "把可以坐下來的地方畫出來。");
        await head.Select("[name=visibility]", "public");
        await head.Click("form[action='/projects'] button[type=submit]");
        var project = head.Path;
        await head.Go(project + "/settings");
        await head.Fill("[name=title]", "懂地圖的人");
        await head.Click($"form[action='{project}/openings'] button");

        // On a phone without scripts, one person asks for the place, and so does another.
        await phone.Go("/projects");
        await phone.Click($"a[href='{project}']");
        await phone.Picture("project-1-open-opening");
        await Ask(phone, project, "我畫過自行車地圖。");
        await using var other = await lane.SignedIn(late, Look.Phone);
        await other.Go(project);
        await Ask(other, project, "我也可以。");

        // One place, two requests: the second person learns that it is taken, and still waits.
        await head.Go(project);
        await head.Picture("project-2-asking");
        await Admit(head, project, mapper);
        await Admit(head, project, late);
        (await head.Text("main")).ShouldContain(lane.Say(new TeamErrors.OpeningFilled()));

        // The third is invited, and accepts on a phone.
        await head.Go($"{project}/settings?find={Uri.EscapeDataString(editor.Name)}");
        await head.Click($"form[action='{project}/invitations']:has(input[value='{lane.Id(editor)}']) button");
        await guest.Go("/home");
        (await guest.Text("main")).ShouldContain("坐一下地圖");
        await guest.Go(project);
        await guest.Picture("project-3-invited");
        await guest.Click($"form[action='{project}/invitation']:has(input[value=true]) button");

        // The agreement: shares of more than the whole are refused with an error, then all sign; a new version is signed again.
        await head.Go(project + "/agreement");
        await head.Fill("[name=work]", "一人走、一人畫、一人寫。");
        await head.Fill("[name=shares]", "60");
        await head.Click($"form[action='{project}/agreement'] button");
        (await head.Text(".errors")).ShouldContain("126.66");
        (await head.Value("[name=shares]")).ShouldBe("60");
        await head.Fill("[name=shares]", "33.34");
        await head.Click($"form[action='{project}/agreement'] button");
        foreach (var (tab, person) in new[] { (head, lead), (phone, mapper), (guest, editor) })
            await Sign(tab, project, person);
        (await guest.Text("main")).ShouldContain(lane.Words.Say("projects.agreement.in-force", new { signed = 3, team = 3 }));
        await guest.Inspect("project-4-agreement");
        await head.Go(project + "/agreement");
        await head.Open("summary#write");
        await head.Fill("[name=work]", "一人走、一人畫、一人寫；每週四碰面。");
        await head.Click($"form[action='{project}/agreement'] button");
        await phone.Go(project);
        (await phone.Text("main")).ShouldContain(lane.Words["projects.agreement.waits"]);
        foreach (var (tab, person) in new[] { (head, lead), (phone, mapper), (guest, editor) })
            await Sign(tab, project, person);

        // Work: log entries with people, and a milestone.
        await head.Go(project);
        await head.Open($"details:has(form[action='{project}/log'])");
        await head.Fill($"form[action='{project}/log'] [name=text]", "走了市場到捷運站的三條路。");
        for (var person = 0; person < await head.Count($"form[action='{project}/log'] [name=people]"); person++)
            await head.Check($"form[action='{project}/log'] [name=people] >> nth={person}");
        await head.Fill($"form[action='{project}/log'] [name=hours]", "2,5");
        await head.Click($"form[action='{project}/log'] button");
        await phone.Go(project);
        await phone.Open($"details:has(form[action='{project}/milestones'])");
        await phone.Fill($"form[action='{project}/milestones'] [name=name]", "十位長輩試走");
        await phone.Fill($"form[action='{project}/milestones'] [name=dueOn]", "2026-12-24");
        await phone.Click($"form[action='{project}/milestones'] button");
        await phone.Click($"form[action$='/reaching'] button");
        await phone.Picture("project-5-milestone");

        // Their drawings: a photo that readers of the page see, and a link for the team.
        await AddPhoto(phone, project);
        await head.Go(project);
        await head.Open($"details:has(form[action='{project}/links'])");
        await head.Fill($"form[action='{project}/links'] [name=link]", "example.org/drafts");
        await head.Fill($"form[action='{project}/links'] [name=name]", "草稿");
        await head.Click($"form[action='{project}/links'] button");
        (await head.Text("#attachments")).ShouldContain("草稿");
        await head.Picture("project-5-files");

        // The outcome, and the end.
        await head.Go(project);
        await head.Open($"details:has(form[action='{project}/outcomes'])");
        await head.Select("[name=kind]", "dataset");
        await head.Fill($"form[action='{project}/outcomes'] [name=title]", "四十張椅子的位置，開放授權");
        await head.Click($"form[action='{project}/outcomes'] > button");
        await head.Go(project + "/ending");
        await head.Fill("[name=farewell]", "謝謝帶路的長輩。");
        await head.Fill("[name=carriedOn]", "資料由社群維護。");
        await head.Click($"form[action='{project}/ending'] button");
        (await head.Text("main")).ShouldContain("謝謝帶路的長輩。");
        await head.Picture("project-6-ended", 390, "dark");

        // Two who had no interactions before are good partners now.
        lane.Present.Pass(TimeSpan.FromMinutes(11));
        await lane.Services.GetRequiredService<Jobs>().RunNow<PublishCooperation>(lane.Community);
        await lane.Settle();
        await lane.ReadTies();
        (await Kind(lead, mapper)).ShouldBe(3);

        // A visitor reads the outcome, and no name whose owner did not agree.
        await using var visitor = await lane.Visitor(Look.Phone);
        await visitor.Go("/projects/impact");
        (await visitor.Text("main")).ShouldContain("四十張椅子的位置，開放授權");
        await visitor.Picture("project-7-what-we-made");
        await visitor.Go(project);
        (await visitor.Text("main")).ShouldNotContain(mapper.Name);
        (await visitor.Count("#attachments img")).ShouldBe(1);
        (await visitor.Text("#attachments")).ShouldNotContain("草稿");

        // One is erased: every trace of them is gone, and the project is still readable.
        await lane.In(lane.Community, s => s.GetRequiredService<Erasure>().Erase(lane.Id(mapper), default));
        await head.Go(project);
        var page = await head.Text("main");
        page.ShouldNotContain(mapper.Name);
        page.ShouldContain("走了市場到捷運站的三條路。");
        await head.Go(project + "/agreement");
        (await head.Text("main")).ShouldNotContain(mapper.Name);
        (await head.Text("main")).ShouldContain("每週四碰面");
        foreach (var table in new[] { "team_member", "log_person", "agreement_signature" })
            (await lane.Database.Ask<long>($"select count(*) from projects.{table} where person_id = $1", lane.Id(mapper).Value)).ShouldBe(
                0,
                table
            );
        (await lane.Database.Ask<long>("select count(*) from projects.agreement where shares ? $1::text", $"{lane.Id(mapper)}")).ShouldBe(
            0
        );

        foreach (var tab in new[] { desk, head, phone, other, guest, visitor })
            tab.Problems.ShouldBeEmpty();
    }

    private static async Task Ask(Tab tab, string project, string words)
    {
        await tab.Open($"details:has(form[action='{project}/requests'])");
        await tab.Fill($"form[action='{project}/requests'] [name=words]", words);
        await tab.Click($"form[action='{project}/requests'] button");
    }

    private Task Admit(Tab tab, string project, SamplePerson person) =>
        tab.Click($"form[action='{project}/admissions']:has(input[value='{lane.Id(person)}']):has(input[name=admit][value=true]) button");

    private static async Task Sign(Tab tab, string project, SamplePerson person)
    {
        await tab.Go(project + "/agreement");
        await tab.Fill($"form[action$='/signature'] [name=name]", person.Name);
        await tab.Check("[name=agreed]");
        await tab.Click($"form[action$='/signature'] button");
    }

    /// <summary>People whose presence counts, whose ties are visible, and of whom no two have interacted yet: the last ones, because other journeys take the first.</summary>
    private async Task<List<SamplePerson>> Strangers(int many)
    {
        var strangers = new List<SamplePerson>();
        foreach (var person in (await lane.Members(p => p is { PresenceCounts: true, TiesVisible: true })).AsEnumerable().Reverse())
        {
            var known = 0;
            foreach (var before in strangers)
                known += await Kind(before, person) > 0 ? 1 : 0;
            if (known == 0)
                strangers.Add(person);
            if (strangers.Count == many)
                break;
        }

        strangers.Count.ShouldBe(many);
        return strangers;
    }

    // As stored by Lens: 3 is a good partner; 0 is none, or a negligible tie.
    private Task<int> Kind(SamplePerson one, SamplePerson other) =>
        lane.Database.Ask<int>(
            "select coalesce(max(kind), 0)::int from lens.tie where a = $1 and b = $2 or a = $2 and b = $1",
            lane.Id(one).Value,
            lane.Id(other).Value
        );
}
