namespace Juluo.Grants;

/// <summary>POST /grants/{id}/facts — saves facts that grants ask for about an organisation or a project that the caller belongs to, if no other module knows them.</summary>
[Post("/grants/{id}/facts", GrantRights.Apply, Form = typeof(ShowGrant), Then = "#mine", Say = "programmes.facts.said")]
internal sealed class SaveApplicantFacts(UnitOfWork work, Clock clock, OrganisationsFacade organisations, ProjectsFacade projects)
    : Slice<SaveApplicantFacts.Input, Done>
{
    private const int FirstYear = 1000;
    private const int MostPeople = 1_000_000;
    private const int MostPartners = 1000;

    /// <param name="Applicant">The key of the organisation or the project.</param>
    /// <param name="Place">The place of its seat. An empty field means that the fact is unknown.</param>
    /// <param name="Founded">The year in which it was founded.</param>
    /// <param name="Partners">The number of partners that apply together, including itself.</param>
    public sealed record Input(
        GrantId Id,
        Guid Applicant,
        string? Place = null,
        int? Headcount = null,
        int? Founded = null,
        int? Partners = null
    );

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (await new ApplicantStanding(organisations, projects).Of(input.Applicant, caller, stop) is not { } standing)
            return new ApplicantErrors.NotYours();
        List<Error> wrong = [.. FormText.Check("place", FormText.Some(input.Place), SaidOfApplicant.MostPlace)];
        if (input.Headcount is < 0 or > MostPeople)
            wrong.Add(new ApplicantErrors.OutOfRange("headcount", 0, MostPeople));
        if (input.Founded < FirstYear || input.Founded > clock.Today(caller.Community.Zone).Year)
            wrong.Add(new ApplicantErrors.NoYear(clock.Today(caller.Community.Zone).Year));
        if (input.Partners is < 1 or > MostPartners)
            wrong.Add(new ApplicantErrors.OutOfRange("partners", 1, MostPartners));
        if (wrong.Count > 0)
            return wrong;
        await work.Do(
            $"""
            insert into programmes.applicant (community_id, applicant_id, organisation_id, project_id, place, headcount, founded, partners,
              said_at, said_by)
            values ({work.Community}, {input.Applicant}, {standing.Organisation}, {standing.Project}, {FormText.Some(
                input.Place
            )}, {input.Headcount},
              {input.Founded}, {input.Partners}, {clock.Now}, {caller.Self})
            on conflict (community_id, applicant_id) do update set place = excluded.place, headcount = excluded.headcount,
              founded = excluded.founded, partners = excluded.partners, said_at = excluded.said_at, said_by = excluded.said_by
            """,
            stop
        );
        return Done.It;
    }
}
