namespace Juluo.Sample;

/// <summary>
/// A sample's projects that are active or have just ended: their teams, agreements and progress; and briefs by others. The demo's member has an
/// invitation to answer and an agreement to sign.
/// </summary>
internal sealed class SampleProjects(IServiceProvider services, SampleCommunity sample, PersonId[] ids, CancellationToken stop)
{
    private const int MostGoing = 9;
    private const int MostEnded = 3;

    private readonly Acting acting = new(services, sample, ids, stop);
    private readonly LocalDate today = sample.Now.InZone(SampleOptions.Zone).Date;
    private readonly PersonId member = ids[
        sample
            .People.First(p => p.Role == SampleRole.Member && (p.LeftOn is null || p.LeftOn > sample.Now.InZone(SampleOptions.Zone).Date))
            .Number
    ];

    /// <param name="runs">The operator of the community.</param>
    public async Task<bool> Make(PersonId runs)
    {
        var going = sample.Projects.Where(p => p.StartsOn <= today && p.EndsOn > today && CanStart(p)).Take(MostGoing).ToList();
        var ended = sample
            .Projects.Where(p => p.EndsOn <= today && CanStart(p) && going.TrueForAll(g => g.Title != p.Title))
            .OrderByDescending(p => p.EndsOn)
            .Take(MostEnded)
            .ToList();
        var briefs = await Briefs(runs, going.Count > 0 ? ids[going[0].Members[0]] : runs);
        foreach (var (place, project) in going.Index())
        {
            var id = await Start(project, project.EndsOn, place % 3 != 2, place == 0 ? briefs[0] : null);
            await Work(id, project, place);
            if (place is 0 or 1)
                await Agree(id, project, sign: place == 0);
            if (place < SampleProjectTexts.Openings.Count)
                await acting.Post(
                    Lead(project),
                    $"/projects/{id}/openings",
                    ("title", SampleProjectTexts.Openings[place].Title),
                    ("about", SampleProjectTexts.Openings[place].About)
                );
            if (place > 0 && !Team(project).Contains(member) && place == going.Count - 1)
                await acting.Post(
                    Lead(project),
                    $"/projects/{id}/invitations",
                    ("person", member),
                    ("words", "上次聽你說起這件事，要不要一起做？")
                );
        }

        foreach (var (place, project) in ended.Index())
            await End(await Start(project, today, open: true, null), project, place);
        await acting.Hush("projects.project", "projects.team", "projects.agreement", "projects.brief");
        return true;
    }

    private async Task<ProjectId> Start(SampleProject project, LocalDate endsOn, bool open, BriefId? brief)
    {
        var (title, summary) = (project.Title, SummaryOf(project));
        var id = await acting.Make<ProjectId>(
            Lead(project),
            "/projects",
            ("name", Both(title)),
            ("summary", Both(summary)),
            ("startsOn", project.StartsOn),
            ("endsOn", endsOn),
            ("visibility", open ? ProjectVisibility.Public : ProjectVisibility.Community),
            ("brief", brief)
        );
        foreach (var person in project.Members.Skip(1).Where(IsHere).Select(p => ids[p]))
        {
            await acting.Post(Lead(project), $"/projects/{id}/invitations", ("person", person));
            await acting.Post(person, $"/projects/{id}/invitation", ("accept", true));
        }

        foreach (var number in project.Members.Where(IsHere))
            await acting.Post(
                ids[number],
                $"/projects/{id}/part",
                ("part", sample.People[number].Trade.Name.In(Languages.Chinese)),
                ("named", sample.People[number].TiesVisible)
            );
        return id;
    }

    /// <summary>Adds two milestones to a project, of which the first may be completed, and its links.</summary>
    private async Task Work(ProjectId id, SampleProject project, int place)
    {
        var lead = Lead(project);
        var first = await acting.Post(lead, $"/projects/{id}/milestones", ("name", "第一版給鄰居看過"), ("dueOn", today));
        if (place % 2 == 0)
            await acting.Post(lead, $"/projects/{id}/milestones/{first.GetProperty("id").GetString()}/reaching");
        await acting.Post(lead, $"/projects/{id}/milestones", ("name", "成果交接"), ("dueOn", project.EndsOn));
        foreach (var (name, link, shown) in SampleProjectTexts.Links)
            await acting.Post(lead, $"/projects/{id}/links", ("name", name), ("link", link), ("shown", shown));
        foreach (var (days, text, hours) in SampleProjectTexts.Log)
            if (today.PlusDays(-days) >= project.StartsOn)
                await acting.Post(
                    lead,
                    $"/projects/{id}/log",
                    ("text", text),
                    ("onDay", today.PlusDays(-days)),
                    ("people", Team(project)),
                    ("hours", hours)
                );
    }

    private async Task Agree(ProjectId id, SampleProject project, bool sign)
    {
        var team = Team(project);
        if (team.Count < 2)
            return;
        var (lead, share) = (Lead(project), 90 / team.Count);
        var written = await acting.Post(
            lead,
            $"/projects/{id}/agreement",
            ("work", "每週碰面一次，各自的部分寫在分工裡；對外由負責人聯絡。"),
            ("rights", "成果由我們共有，每個人都可以展示並註明自己的部分。"),
            ("leaving", "任何人都可以離開，請在兩週前告知，並交接手上的工作。離開以前的收入仍照份額分。"),
            ("people", team),
            ("shares", team.ConvertAll(_ => $"{share}"))
        );
        foreach (var person in sign ? team : [lead])
            await acting.Post(
                person,
                $"/projects/{id}/agreement/signature",
                ("number", written.GetProperty("number").GetInt32()),
                ("hash", written.GetProperty("hash").GetString()),
                ("name", acting.As(person).Name),
                ("agreed", true)
            );
    }

    private async Task End(ProjectId id, SampleProject project, int place)
    {
        var (lead, outcome) = (Lead(project), SampleProjectTexts.OutcomesOf(sample.Options.Preset)[place]);
        await acting.Post(
            lead,
            $"/projects/{id}/outcomes",
            ("kind", outcome.Kind),
            ("title", outcome.Title),
            ("onDay", today.PlusDays(-9 * (place + 1))),
            ("band", outcome.Band),
            ("goals", outcome.Goals)
        );
        await acting.Post(
            lead,
            $"/projects/{id}/ending",
            ("ending", ProjectEnding.Finished),
            ("farewell", "謝謝每一位。我們學到：先請鄰居試，再修三次，比一次做好快。"),
            ("carriedOn", "網站由負責人維護到年底，之後交給社群。")
        );
    }

    private async Task<List<BriefId>> Briefs(PersonId runs, PersonId other)
    {
        var briefs = new List<BriefId>();
        foreach (var (place, text) in SampleProjectTexts.Briefs.Index())
            briefs.Add(
                await acting.Make<BriefId>(
                    place == 2 && acting.As(other).May("projects.start") ? other : runs,
                    "/briefs",
                    ("title", text.Title),
                    ("about", text.About),
                    ("goodAnswer", text.GoodAnswer),
                    ("askedBy", text.AskedBy),
                    ("reward", text.Reward),
                    ("skills", text.Skills),
                    ("answersUntil", today.PlusDays(text.Days)),
                    ("public", place < 2)
                )
            );
        return briefs;
    }

    private bool CanStart(SampleProject project) => IsHere(project.Members[0]) && acting.As(Lead(project)).May("projects.start");

    private bool IsHere(int number) => sample.People[number].LeftOn is not { } left || left > today;

    private PersonId Lead(SampleProject project) => ids[project.Members[0]];

    private List<PersonId> Team(SampleProject project) => [.. project.Members.Where(IsHere).Select(p => ids[p])];

    // A title may have a place after its subject.
    private static Phrase SummaryOf(SampleProject project) =>
        SampleCatalogue
            .ProjectTitles.First(t =>
                project.Title.In(Languages.Chinese).StartsWith(t.Title.In(Languages.Chinese), StringComparison.Ordinal)
            )
            .Summary;

    private static LocalizedText Both(Phrase text) => new(text.In(Languages.Chinese), text.In(Languages.English));
}
