namespace Juluo.Residencies;

/// <summary>The numbered versions of residency agreements. Versions are only added, because signatures refer to them.</summary>
internal sealed class ResidencyAgreementStore(UnitOfWork work, Clock clock)
{
    /// <summary>Returns all versions of a residency's agreement, newest first.</summary>
    public Task<List<ResidencyAgreement>> Agreements(ResidencyId id, CancellationToken stop) =>
        work.List<ResidencyAgreement>(
            $"""
            select number, text, hash, at, language from residencies.residency_agreement
            where community_id = {work.Community} and residency_id = {id} order by number desc
            """,
            stop
        );

    /// <summary>Adds the next version and returns its number.</summary>
    public Task<int> Write(ResidencyId id, string text, string? language, PersonId? by, CancellationToken stop) =>
        work.Find<int>(
            $"""
            insert into residencies.residency_agreement (community_id, residency_id, number, text, hash, at, by_person, language)
            select {work.Community}, {id}, coalesce(max(a.number), 0) + 1, {text}, '', {clock.Now}, {by}, {language}
            from residencies.residency_agreement a where a.community_id = {work.Community} and a.residency_id = {id}
            returning number
            """,
            stop
        );
}
