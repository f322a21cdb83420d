namespace Juluo.Grants;

/// <summary>Sections of applications, which change only while the application is a draft. Removed ones are excluded; the database keeps earlier texts.</summary>
internal sealed class SectionStore(UnitOfWork work, Clock clock)
{
    /// <summary>Returns the sections of an application that were not removed, in the order in which they were added.</summary>
    public Task<List<ApplicationSection>> Of(GrantApplicationId application, CancellationToken stop) =>
        work.List<ApplicationSection>(
            $"""
            select s.id, s.name, s.text, s.version, s.saved_at, s.saved_by,
              (select count(*) from programmes.section_version v where v.community_id = s.community_id and v.section_id = s.id
                and v.text <> '')::int as earlier
            from programmes.application_section s
            where s.community_id = {work.Community} and s.application_id = {application} and s.removed_at is null order by s.id
            """,
            stop
        );

    /// <summary>Returns the earlier texts of a section, latest first.</summary>
    public Task<List<SectionText>> Before(ApplicationSectionId id, CancellationToken stop) =>
        work.List<SectionText>(
            $"""
            select version, text, saved_at, by_person as saved_by from programmes.section_version
            where community_id = {work.Community} and section_id = {id} and text <> '' order by version desc
            """,
            stop
        );

    public async Task<ApplicationSectionId> Add(GrantApplicationId application, string name, PersonId by, CancellationToken stop)
    {
        var id = Id.New<ApplicationSectionId>(clock);
        await work.Do(
            $"""
            insert into programmes.application_section (community_id, id, application_id, name, saved_at, saved_by)
            values ({work.Community}, {id}, {application}, {name}, {clock.Now}, {by})
            """,
            stop
        );
        return id;
    }

    /// <param name="version">The version that the writer read. If two people read the same version, only the first save succeeds.</param>
    public async Task<bool> Save(
        GrantApplicationId application,
        ApplicationSectionId id,
        int version,
        string name,
        string text,
        PersonId by,
        CancellationToken stop
    ) =>
        await work.Do(
            $"""
            update programmes.application_section set text = {text}, name = {name}, version = version + 1, saved_at = {clock.Now},
              saved_by = {by}
            where community_id = {work.Community} and application_id = {application} and id = {id} and version = {version}
              and removed_at is null and {Drafted(application)}
            """,
            stop
        ) == 1;

    public async Task<bool> Remove(GrantApplicationId application, ApplicationSectionId id, bool removed, CancellationToken stop) =>
        await work.Do(
            $"""
            update programmes.application_section set removed_at = {clock.NowIf(removed)}
            where community_id = {work.Community} and application_id = {application} and id = {id} and {Drafted(application)}
            """,
            stop
        ) == 1;

    /// <summary>A condition that the application is still a draft. It waits for a transaction that is sending the application.</summary>
    private Statement Drafted(GrantApplicationId application) =>
        $"""
            (select a.state from programmes.programme_application a where a.community_id = {work.Community} and a.id = {application} for share) = 'draft'
            """;
}
