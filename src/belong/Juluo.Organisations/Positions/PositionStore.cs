namespace Juluo.Organisations;

/// <summary>
/// Stores positions of people in organisations. A constraint refuses a second position of a person with the same title at an overlapping time. Positions in removed organisations
/// are left out.
/// </summary>
internal sealed class PositionStore(UnitOfWork work, Clock clock)
{
    /// <param name="At">The name of the organisation.</param>
    /// <param name="Until">The first day on which the person no longer held the position; null for a present one.</param>
    public sealed record Position(
        Guid Id,
        PersonId Person,
        OrganisationId Organisation,
        LocalizedText At,
        string Title,
        LocalDate Since,
        LocalDate? Until
    );

    /// <summary>Returns the positions in an organisation, present ones first; an empty list if the organisation was removed.</summary>
    public Task<List<Position>> In(OrganisationId organisation, CancellationToken stop) =>
        Read($"and p.organisation_id = {organisation}", stop);

    /// <summary>Returns a person's positions in listed organisations, present ones first.</summary>
    public Task<List<Position>> Held(PersonId person, CancellationToken stop) => Read($"and p.person_id = {person}", stop);

    /// <summary>Returns true if a person holds a position in an organisation today. Removed organisations count, because people who work there can restore them.</summary>
    public Task<bool> WorksAt(PersonId person, OrganisationId organisation, CancellationToken stop) =>
        work.Find<bool>(
            $"""
            select exists (select from organisations.position where community_id = {work.Community} and organisation_id = {organisation}
              and person_id = {person} and daterange(since, until) @> {clock.Today(work.Community.Zone)}::date)
            """,
            stop
        );

    private Task<List<Position>> Read(Statement those, CancellationToken stop) =>
        work.List<Position>(
            $"""
            select p.id, p.person_id as person, p.organisation_id as organisation, o.name as at_zh, coalesce(o.latin_name, o.name) as at_en, p.title, p.since, p.until
            from organisations.position p
            join organisations.organisation o on o.community_id = p.community_id and o.id = p.organisation_id and o.removed_at is null
            where p.community_id = {work.Community} {those} order by p.until is not null, p.since desc, p.id
            """,
            stop
        );

    public async Task<Outcome<Done>> Add(
        OrganisationId organisation,
        PersonId person,
        string title,
        LocalDate since,
        LocalDate? until,
        CancellationToken stop
    )
    {
        if (FormText.CheckGiven(nameof(title), title, 80).ToList() is { Count: > 0 } errors)
            return errors;
        if (until <= since)
            return new OrganisationErrors.EndsBeforeItBegan(nameof(until));
        if (since.Year is < 1900 or > 2200 || until?.Year > 2200)
            return new PersonErrors.DayOutOfReach(nameof(since));
        var added = await work.Do(
            $"""
            insert into organisations.position (community_id, id, organisation_id, person_id, title, since, until)
            values ({work.Community}, {clock.NewKey()}, {organisation}, {person}, {title.Trim()}, {since}, {until})
            on conflict on constraint one_position_at_a_time do nothing
            """,
            stop
        );
        return added == 0 ? new OrganisationErrors.HeldAlready(nameof(title)) : Done.It;
    }
}
