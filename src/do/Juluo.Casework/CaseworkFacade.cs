namespace Juluo.Casework;

/// <summary>Façade for other modules and the sample data: finds applications that no one has taken yet.</summary>
public sealed class CaseworkFacade(UnitOfWork work)
{
    /// <summary>Returns received, unassigned applications at a person's offices, oldest first; empty if they work in no office.</summary>
    public Task<List<(CaseId Id, string Number, ServiceId Service)>> Received(PersonId person, CancellationToken stop) =>
        work.List<(CaseId, string, ServiceId)>(
            $"""
            select c.id, c.number, c.service_id from casework.case_file c
            join casework.office_person p on p.community_id = c.community_id and p.office_id = c.office_id and p.person_id = {person}
            where c.community_id = {work.Community} and c.state = 'received' order by c.sent_at, c.id
            """,
            stop
        );
}
