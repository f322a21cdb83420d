namespace Juluo.Sample;

/// <summary>
/// Grants and placements of a sample: one open grant with a draft by two colleagues, one that opens later, one that was won and whose lesson helps the next; a host that
/// looks for a person, and a fellow who has just begun.
/// </summary>
internal sealed class SampleGrants(IServiceProvider services, SampleCommunity sample, PersonId[] ids, CancellationToken stop)
{
    private readonly Acting acting = new(services, sample, ids, stop);
    private readonly LocalDate today = sample.Now.InZone(SampleOptions.Zone).Date;

    /// <param name="runs">The operator of the community.</param>
    public async Task<bool> Make(PersonId runs)
    {
        var organisations = services.GetRequiredService<OrganisationsFacade>();
        var staff = (await organisations.People(stop))
            .Where(o => o.Count() > 1)
            .Select(o => (Organisation: o.Key, People: o.Where(p => acting.As(p).May("programmes.apply")).Order(Comparer).ToList()))
            .OrderBy(o => o.Organisation.Value)
            .FirstOrDefault(o => o.People.Count > 1);
        var streets = await Post(runs, SampleGrantTexts.Streets, 24, null, open: true);
        await Criterion(runs, streets, CriterionRule.KindIs, "firm, studio, association");
        await Criterion(runs, streets, CriterionRule.HeadcountAtMost, "30");
        var books = await Post(runs, SampleGrantTexts.Young, 60, 12, open: true);
        await Criterion(runs, books, CriterionRule.PartnersAtLeast, "2");
        var rolling = await Post(runs, SampleGrantTexts.Rolling, 300, null, open: false);
        if (staff.People is { Count: > 1 })
        {
            await Draft(streets, staff.Organisation, staff.People[0], staff.People[1]);
            await Won(rolling, staff.Organisation, staff.People[1]);
        }

        await Place(organisations, runs, [.. staff.People ?? []]);
        await acting.Hush("programmes.deadline", "programmes.application", "placements.candidate", "placements.placement");
        return true;
    }

    private static readonly Comparer<PersonId> Comparer = Comparer<PersonId>.Create((a, b) => a.Value.CompareTo(b.Value));

    private Task<GrantId> Post(PersonId runs, SampleGrantTexts.Programme text, int closes, int? opens, bool open) =>
        acting.Make<GrantId>(
            runs,
            "/grants",
            ("title", text.Title),
            ("funder", text.Funder),
            ("kind", text.Kind),
            ("about", text.About),
            ("amountFrom", text.From),
            ("amountTo", text.To),
            ("ownShare", text.OwnShare),
            ("opensOn", opens is { } days ? today.PlusDays(days) : null),
            ("closesOn", today.PlusDays(closes)),
            ("skills", text.Skills),
            ("goals", text.Goals),
            ("public", open)
        );

    private Task Criterion(PersonId runs, GrantId programme, CriterionRule rule, string said) =>
        acting.Post(runs, $"/grants/{programme}/criteria", ("rule", rule), ("said", said));

    private async Task Draft(GrantId programme, OrganisationId firm, PersonId one, PersonId other)
    {
        await acting.Post(one, $"/grants/{programme}/facts", ("applicant", firm.Value), ("place", "臺北市"), ("headcount", 6));
        var draft = await acting.Make<GrantApplicationId>(one, $"/grants/{programme}/applications", ("applicant", firm.Value));
        await acting.Post(other, $"/grants/applications/{draft}/joining");
        var shown = await Sections(draft, one);
        foreach (var (place, text) in SampleGrantTexts.Sections.Index())
            await acting.Post(
                place == 0 ? one : other,
                $"/grants/applications/{draft}/sections/{shown[place]}",
                ("version", 0),
                ("text", text)
            );
        await acting.Post(one, $"/grants/applications/{draft}/amount", ("asked", "180000"));
    }

    private async Task Won(GrantId programme, OrganisationId firm, PersonId by)
    {
        var won = await acting.Make<GrantApplicationId>(by, $"/grants/{programme}/applications", ("applicant", firm.Value));
        var section = (await Sections(won, by))[0];
        await acting.Post(by, $"/grants/applications/{won}/sections/{section}", ("version", 0), ("text", SampleGrantTexts.Sections[1]));
        await acting.Post(by, $"/grants/applications/{won}/sending");
        await acting.Post(
            by,
            $"/grants/applications/{won}/decision",
            ("won", true),
            ("awarded", "30000"),
            ("learned", SampleGrantTexts.Lesson)
        );
    }

    private async Task<List<ApplicationSectionId>> Sections(GrantApplicationId application, PersonId by) =>
        [
            .. (
                await ActivatorUtilities.CreateInstance<ShowGrantApplication>(services).Handle(new(application), acting.As(by), stop)
            ).Value.Sections.Select(s => s.Id),
        ];

    private async Task Place(OrganisationsFacade organisations, PersonId runs, IReadOnlyList<PersonId> busy)
    {
        var (office, fund) = SampleGrantTexts.Hosts(sample.Options.Preset);
        var hosts = await organisations.Add(
            [
                new(office.Zh, OrganisationKind.Agency) { LatinName = office.En, Outside = true },
                new(fund.Zh, OrganisationKind.Association) { LatinName = fund.En, Outside = true },
            ],
            stop
        );
        var (agency, sponsor) = (hosts.Value[0], hosts.Value[1]);
        await Placement(runs, agency, sponsor, SampleGrantTexts.OpenPlacement, 56, 240, 28);
        var running = await Placement(runs, agency, null, SampleGrantTexts.RunningPlacement, 0, 150, 0);
        var fellow = sample
            .People.Reverse()
            .Where(p => p is { Role: SampleRole.Member, LeftOn: null })
            .Select(p => ids[p.Number])
            .FirstOrDefault(p => p != runs && !busy.Contains(p));
        if (fellow == default)
            return;
        var candidate = await acting.Make<PlacementCandidateId>(
            fellow,
            $"/placements/{running}/candidates",
            ("sentence", SampleGrantTexts.Stands)
        );
        await acting.Post(runs, $"/placements/{running}/candidates/{candidate}/choice");
        await acting.Post(runs, $"/placements/{running}/candidates/{candidate}/confirmation", ("confirm", true));
        var (work, pay, rights, leaving) = SampleGrantTexts.Terms;
        var written = await acting.Post(
            runs,
            $"/placements/{running}/agreement",
            ("work", work),
            ("pay", pay),
            ("rights", rights),
            ("leaving", leaving)
        );
        foreach (var person in new[] { runs, fellow })
            await acting.Post(
                person,
                $"/placements/{running}/agreement/signature",
                ("number", written.GetProperty("number").GetInt32()),
                ("hash", written.GetProperty("hash").GetString()),
                ("name", acting.As(person).Name),
                ("agreed", true)
            );
        await acting.Post(fellow, $"/placements/{running}/weeks", ("days", "2"), ("did", SampleGrantTexts.FirstWeek));
    }

    private Task<PlacementId> Placement(
        PersonId runs,
        OrganisationId host,
        OrganisationId? sponsor,
        SampleGrantTexts.Placement text,
        int starts,
        int ends,
        int until
    ) =>
        acting.Make<PlacementId>(
            runs,
            "/placements",
            ("title", text.Title),
            ("form", PlacementForm.Community),
            ("about", text.About),
            ("skills", text.Skills),
            ("host", host),
            ("sponsor", sponsor),
            ("startsOn", today.PlusDays(starts)),
            ("endsOn", today.PlusDays(ends)),
            ("days", text.Days),
            ("applyUntil", today.PlusDays(until)),
            ("public", true)
        );
}
