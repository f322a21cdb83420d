namespace Juluo.Casework;

internal sealed partial class CaseStore
{
    private const int MostListed = 500;

    /// <summary>Lists the cases that a person may see, by filter. Callers select late ones themselves, as lateness depends on the day.</summary>
    public Task<List<CaseLine>> List(PersonId self, bool manages, CaseList list, CancellationToken stop)
    {
        var which = EnumWord.Of(list);
        return work.List<CaseLine>(
            $"""
            select c.id, c.number, c.service_id as service, c.state, c.office_id as office, c.assigned_to, c.language, c.sent_at, c.answer_by, c.answered_at,
              c.touched_at, c.decide_by,
              (select count(*)::int from casework.message m where m.community_id = c.community_id and m.case_id = c.id and m.inbound and m.read_at is null) as unread
            from casework.case_file c
            left join casework.office_person p on p.community_id = c.community_id and p.office_id = c.office_id and p.person_id = {self}
            where c.community_id = {work.Community} and c.state <> 'begun'
              and ({manages} or p.role in ('greeter', 'coordinator', 'lead') or (p.role = 'volunteer' and (c.assigned_to = {self} or c.assigned_to is null))
                or exists (select from casework.hand_off h where h.community_id = c.community_id and h.case_id = c.id and h.person_id = {self}
                  and h.agreed_at is not null and h.ended_at is null))
              and case {which}
                when 'over' then c.state in ('granted', 'refused', 'withdrawn', 'closed')
                when 'to_confirm' then c.state = 'proposed'
                else c.state in ('received', 'in_review', 'needs_documents', 'with_authority', 'proposed') end
              and ({which} <> 'mine' or c.assigned_to = {self}
                or exists (select from casework.hand_off h where h.community_id = c.community_id and h.case_id = c.id and h.person_id = {self}
                  and h.agreed_at is not null and h.ended_at is null))
              and ({which} <> 'unassigned' or c.assigned_to is null)
            order by case when {which} = 'over' then c.sent_at end desc, c.answered_at is not null, c.answer_by, c.sent_at, c.id limit {MostListed}
            """,
            stop
        );
    }

    /// <summary>
    /// Returns open cases of a person's offices, or of all offices for people who manage casework; those waiting for the office first. Each includes the data that decides the person's
    /// next step.
    /// </summary>
    public Task<List<WaitingCase>> OfOffices(PersonId self, bool manages, CancellationToken stop) =>
        work.List<WaitingCase>(
            $"""
            select c.id, c.number, c.state, c.assigned_to, c.sent_at, c.answer_by, c.answered_at, c.touched_at, c.decide_by, c.four_eyes, c.proposed_by, p.role
            from casework.case_file c
            left join casework.office_person p on p.community_id = c.community_id and p.office_id = c.office_id and p.person_id = {self}
            where c.community_id = {work.Community} and c.state in ('received', 'in_review', 'needs_documents', 'with_authority', 'proposed')
              and ({manages} or p.role in ('coordinator', 'lead') or (p.role = 'volunteer' and (c.assigned_to = {self} or c.assigned_to is null)))
            order by c.state in ('needs_documents', 'with_authority'), c.answered_at is not null, c.answer_by, c.sent_at, c.id limit {MostListed}
            """,
            stop
        );

    /// <summary>Returns all open cases without checking who may see them, for jobs.</summary>
    public Task<List<CaseLine>> AllOpen(CancellationToken stop) =>
        work.List<CaseLine>(
            $"""
            select c.id, c.number, c.service_id as service, c.state, c.office_id as office, c.assigned_to, c.language, c.sent_at, c.answer_by, c.answered_at,
              c.touched_at, c.decide_by, 0 as unread
            from casework.case_file c where c.community_id = {work.Community}
              and c.state in ('received', 'in_review', 'needs_documents', 'with_authority', 'proposed')
            """,
            stop
        );
}
