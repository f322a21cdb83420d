namespace Juluo.Grants;

/// <summary>Finds the organisations and projects of the community that could apply, by eligibility, then by fit.</summary>
internal sealed class ApplicantReader(UnitOfWork work, PeopleFacade people, OrganisationsFacade organisations, ProjectsFacade projects)
{
    private sealed record SaidRow(Guid ApplicantId, string? Place, int? Headcount, int? Founded, int? Partners);

    /// <summary>Returns applicants that meet all criteria, then those with missing facts, then the others; best fit first in each.</summary>
    public async Task<List<Applicant>> For(Grant grant, IReadOnlyList<Criterion> criteria, Caller caller, CancellationToken stop)
    {
        var here = (await people.All(stop)).Where(p => p.Here).ToDictionary(p => p.Id);
        var said = (
            await work.List<SaidRow>(
                $"select applicant_id, place, headcount, founded, partners from programmes.applicant where community_id = {work.Community}",
                stop
            )
        ).ToDictionary(r => r.ApplicantId, r => new SaidOfApplicant(r.Place, r.Headcount, r.Founded, r.Partners));
        var firms = await organisations.All(stop);
        var positions = await organisations.People(stop);
        var seen = (await projects.Seen(caller, stop)).FindAll(p => p.EndedAt is null);
        var teams = await projects.Teams(stop);
        var goals = await projects.Goals(stop);
        var open = seen.Where(p => p.Visibility == ProjectVisibility.Public).SelectMany(p => teams[p.Id]).ToHashSet();
        var mine = (await organisations.Of(caller.Self, stop)).ConvertAll(o => o.Id.Value);
        var worksFor = positions
            .SelectMany(o => o.Select(p => (Person: p, Organisation: o.Key)))
            .ToLookup(p => p.Person, p => p.Organisation);
        var byId = firms.ToDictionary(f => f.Id);
        var all = new List<Applicant>();
        foreach (var firm in firms.Where(f => !f.Outside || mine.Contains(f.Id.Value)))
        {
            var staff = positions[firm.Id].Where(here.ContainsKey).Select(p => here[p]).ToList();
            var says = said.GetValueOrDefault(firm.Id.Value);
            var facts = new ApplicantFacts(
                [firm.Kind],
                firm.Trade is { } profession ? [profession.Name] : null,
                says?.Place,
                says?.Headcount,
                says?.Founded,
                staff.Count == 0 ? null : staff.Exists(p => open.Contains(p.Id)),
                says?.Partners,
                staff.Count == 0 ? null : Roles(staff)
            );
            all.Add(
                Of(
                    firm.Id.Value,
                    ApplicantKind.Organisation,
                    new(firm.Name, firm.LatinName),
                    mine.Contains(firm.Id.Value),
                    facts,
                    staff,
                    [],
                    firm.Sentence,
                    says
                )
            );
        }

        foreach (var project in seen)
        {
            var team = teams[project.Id].Where(here.ContainsKey).Select(p => here[p]).ToList();
            var from = team.SelectMany(p => worksFor[p.Id]).Distinct().Where(byId.ContainsKey).Select(o => byId[o]).ToList();
            var says = said.GetValueOrDefault(project.Id.Value);
            var industries = from.Select(f => f.Trade?.Name).OfType<LocalizedText>().ToList();
            var facts = new ApplicantFacts(
                from.Count == 0 ? null : [.. from.Select(f => f.Kind).Distinct()],
                industries.Count == 0 ? null : industries,
                says?.Place,
                says?.Headcount ?? team.Count,
                says?.Founded ?? project.StartsOn.Year,
                project.Visibility == ProjectVisibility.Public,
                says?.Partners ?? (from.Count == 0 ? null : from.Count),
                team.Count == 0 ? null : Roles(team)
            );
            all.Add(
                Of(
                    project.Id.Value,
                    ApplicantKind.Project,
                    project.Name,
                    project.IsMine,
                    facts,
                    team,
                    goals[project.Id].ToList(),
                    project.Summary?.Zh,
                    says
                )
            );
        }

        return
        [
            .. all.OrderBy(a => a.Eligibility.Answer)
                .ThenByDescending(a => a.Fit)
                .ThenBy(a => a.Eligibility.Open.Count())
                .ThenBy(a => a.Key),
        ];

        Applicant Of(
            Guid key,
            ApplicantKind kind,
            LocalizedText name,
            bool belongs,
            ApplicantFacts facts,
            List<PersonCard> whose,
            List<int> serves,
            string? about,
            SaidOfApplicant? says
        )
        {
            var covered = grant.Skills.Where(s => whose.Exists(p => SkillHolders.Has(p, s))).ToList();
            return new(
                key,
                kind,
                name,
                belongs,
                Eligibility.Of(criteria, facts),
                covered,
                [.. grant.Skills.Except(covered)],
                [.. grant.Goals.Intersect(serves)],
                grant.Skills.Any(s => SearchText.Has(about, s)),
                says
            );
        }
    }

    private static HashSet<Role> Roles(List<PersonCard> staff) => [.. staff.SelectMany(p => p.Roles)];
}
