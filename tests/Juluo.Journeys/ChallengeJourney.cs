namespace Juluo.Journeys;

/// <summary>
/// A hackathon from draft to prizes, with six people on phones and laptops: two teams enter and submit, two jurors score, one of them despite a conflict that they declared and withdrew; results, a vote and
/// the gallery that a visitor reads.
/// </summary>
[Collection(LaneStories.Name)]
public sealed class ChallengeJourney(Lane lane)
{
    private const int From = 12;

    [Journey("E5")]
    public async Task A_challenge_goes_from_its_draft_to_its_prizes_and_no_one_judges_their_own_team()
    {
        var people = (await lane.Members()).Skip(From).Take(5).ToList();
        var (one, other, mild, harsh, voter) = (people[0], people[1], people[2], people[3], people[4]);

        // The organiser writes it; a past deadline gets an error and nothing is lost.
        await using var desk = await lane.SignedIn(lane.First(SampleRole.Operator), new(Language: "en"));
        await desk.Go("/challenges/new");
        await desk.Fill("[name='title.en']", "Benches by the canal");
        await desk.Fill("[name='title.zh']", "水圳邊的椅子");
        await desk.Fill("[name=about]", "Neighbours want to **sit down** by the water.");
        await desk.Fill("[name=endsOn]", "2020-01-01");
        await desk.Check("[name=public]");
        await desk.Click("form[action='/challenges'] button[type=submit]");
        (await desk.Text(".errors")).ShouldContain("past");
        (await desk.Value("[name='title.en']")).ShouldBe("Benches by the canal");
        // The fold with the error is open.
        await desk.Fill("[name=endsOn]", "2026-12-20");
        await desk.Fill("[name=voteUntil]", "2026-12-01");
        await desk.Click("form[action='/challenges'] button[type=submit]");
        (await desk.IsVisible("[name=voteUntil][aria-invalid=true]")).ShouldBeTrue();
        await desk.Fill("[name=voteUntil]", "2027-01-10");
        await desk.Click("form[action='/challenges'] button[type=submit]");
        var challenge = desk.Path.Replace("/settings", "", StringComparison.Ordinal);
        await Invite(desk, challenge, mild);
        await Invite(desk, challenge, harsh);
        await desk.Go(challenge + "/settings");
        await desk.Picture("challenge-1-settings");
        await desk.Click($"form[action='{challenge}/opening'] button");

        // A team of one is too small, and the page says what to do; with a second person it enters, on a phone without scripts.
        await using var phone = await lane.SignedIn(one, Look.Phone with { JavaScript = false });
        var project = await StartProject(phone, "坐一下");
        await Enter(phone, challenge, project, "把坐得下來的石頭標出來。");
        (await phone.Text(".errors")).ShouldContain(lane.Say(new EntryErrors.TeamTooSmall(2, 1)));
        (await phone.Value("[name=summary]")).ShouldBe("把坐得下來的石頭標出來。");
        await Join(project, voter);
        await phone.Click($"form[action='{challenge}/entries'] button");
        var entry = phone.Path;
        await phone.Fill("[name=text]", "三十張**可以坐**的石頭，在地圖上。");
        await phone.Fill("[name=links]", "not an address");
        await phone.Click($"form[action='{entry}/submission'] button");
        (await phone.Text(".errors")).ShouldContain(lane.Say(new EntryErrors.NoAddress()));
        await phone.Fill("[name=links]", "example.org/benches");
        await phone.Click($"form[action='{entry}/submission'] button");
        await phone.Picture("challenge-2-entry");

        // The second team, on a laptop.
        await using var laptop = await lane.SignedIn(other);
        var second = await StartProject(laptop, "移動板凳");
        await Join(second, lane.Sample.People.Last(p => p is { Role: SampleRole.Resident, LeftOn: null }));
        await Enter(laptop, challenge, second, "可以推著走的板凳。");
        var rival = laptop.Path;
        await laptop.Fill("[name=text]", "一張板凳，兩個輪子。");
        await laptop.Click($"form[action='{rival}/submission'] button");

        // A person in a team is not invited to judge.
        await Invite(desk, challenge, one);
        (await desk.Text("main")).ShouldContain("is in a participating team");

        // The jury accepts; one declares a conflict and takes it back.
        await using var juror = await lane.SignedIn(mild, Look.Phone);
        await juror.Go("/home");
        (await juror.Text("main")).ShouldContain("水圳邊的椅子");
        await Accept(juror, challenge);
        await juror.Click($"form[action='{challenge}/jury/{Last(rival)}/conflict'] button");
        await juror.Click($"form[action='{challenge}/jury/{Last(rival)}/conflict/withdrawal'] button");
        await using var strict = await lane.SignedIn(harsh);
        await Accept(strict, challenge);

        // All have submitted: submissions end, score sheets open.
        await desk.Go(challenge + "/rounds/1");
        await desk.Click($"form[action='{challenge}/rounds/1/end'] button");
        lane.Present.Pass(TimeSpan.FromMinutes(1));
        await juror.Go(challenge + "/jury");
        await juror.Inspect("challenge-3-jury");
        await juror.Click($"a[href='{challenge}/jury/{Last(entry)}']");
        await juror.Click("button[name=handIn]");
        (await juror.Text(".errors")).ShouldContain(lane.Say(new JuryErrors.MarksMissing(3)));
        await juror.Inspect("challenge-4-sheet");
        await Score(juror, challenge, entry, 9);
        await Score(juror, challenge, rival, 7);
        await Score(strict, challenge, entry, 4);
        await Score(strict, challenge, rival, 2);

        // Scoring is closed, results are published, and the prize is awarded.
        await desk.Go(challenge + "/rounds/1");
        await desk.Click($"form[action='{challenge}/rounds/1/closing'] button");
        await desk.Picture("challenge-5-places");
        await desk.Click($"form[action='{challenge}/rounds/1/publication'] button");
        await desk.Go(challenge);
        await desk.Select("[name=entry]", Last(entry));
        await desk.Fill("[name=prize]", "First prize: a bench of your own");
        await desk.Click($"form[action='{challenge}/awards'] button");
        // The winners come first, before the task.
        (await desk.Count("#main section[aria-labelledby=awards] ~ .cols .facts")).ShouldBe(1);

        // The team reads its marks and comments, without the names of the jury.
        await phone.Go(entry);
        var feedback = await phone.Text("main");
        feedback.ShouldContain("6.5");
        feedback.ShouldContain("9 分的理由");
        feedback.ShouldNotContain(mild.Name);
        await phone.Inspect("challenge-6-feedback", 390, "dark");
        await phone.Go(project);
        (await phone.Text("main")).ShouldContain("水圳邊的椅子");

        // One vote each: none for the voter's own team, and a visitor reads the gallery.
        await phone.Go(challenge + "/gallery");
        (await phone.Count($"input[name=entry][value='{Last(entry)}']")).ShouldBe(0);
        await juror.Go(challenge + "/gallery");
        await juror.Click($"form[action='{challenge}/vote']:has(input[value='{Last(rival)}']) button");
        await using var visitor = await lane.Visitor(Look.Phone);
        await visitor.Go(challenge + "/gallery");
        (await visitor.Text("main")).ShouldContain("坐一下");
        await visitor.Picture("challenge-7-gallery");
        await visitor.Go(challenge);
        (await visitor.Text("main")).ShouldNotContain(mild.Name);

        foreach (var tab in new[] { desk, phone, laptop, juror, strict, visitor })
            tab.Problems.ShouldBeEmpty();
    }

    private static string Last(string path) => path[(path.LastIndexOf('/') + 1)..];

    private async Task Invite(Tab desk, string challenge, SamplePerson person)
    {
        await desk.Go($"{challenge}/settings?find={Uri.EscapeDataString(person.Name)}");
        await desk.Click($"form[action='{challenge}/jury/invitations']:has(input[value='{lane.Id(person)}']) button");
    }

    private static async Task Accept(Tab tab, string challenge)
    {
        await tab.Go(challenge);
        await tab.Click($"form[action='{challenge}/jury/answer']:has(input[value=true]) button");
    }

    private static async Task<string> StartProject(Tab tab, string name)
    {
        await tab.Go("/projects/new");
        await tab.Fill("[name='name.zh']", name);
        await tab.Select("[name=visibility]", "public");
        await tab.Click("form[action='/projects'] button[type=submit]");
        return tab.Path;
    }

    // The journey of projects covers inviting.
    private Task Join(string project, SamplePerson person) =>
        lane.Database.Do(
            "insert into projects.team_member (community_id, id, project_id, person_id, state, since) values ($1, gen_random_uuid(), $2, $3, 'here', '2026-11-19')",
            lane.Community.Id.Value,
            Guid.Parse(Last(project)),
            lane.Id(person).Value
        );

    private static async Task Enter(Tab tab, string challenge, string project, string summary)
    {
        await tab.Go(challenge);
        await tab.Select("[name=project]", Last(project));
        await tab.Fill("[name=summary]", summary);
        await tab.Click($"form[action='{challenge}/entries'] button");
    }

    private static async Task Score(Tab tab, string challenge, string entry, int mark)
    {
        await tab.Go($"{challenge}/jury/{Last(entry)}");
        for (var question = 0; question < await tab.Count("select[name=marks]"); question++)
            await tab.Select($"select[name=marks] >> nth={question}", mark);
        await tab.Fill("[name=comment]", $"{mark} 分的理由");
        await tab.Click("button[name=handIn]");
    }
}
