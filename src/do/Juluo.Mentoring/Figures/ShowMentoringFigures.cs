namespace Juluo.Mentoring;

/// <summary>GET /mentors/figures — shows how much there is of mentoring and of the hours of experts, in counts without names.</summary>
[Get("/mentors/figures", MentoringRights.Manage, Page = typeof(MentoringFiguresPage))]
public sealed class ShowMentoringFigures(UnitOfWork work, Clock clock) : Slice<Nothing, ShowMentoringFigures.Output>
{
    /// <param name="Fields">By what experts are asked about.</param>
    public sealed record Output(MentoringTotals Totals, IReadOnlyList<FieldFigures> Fields);

    /// <param name="Hours">Hours of sessions of two.</param>
    /// <param name="GroupHours">Hours of sessions of groups.</param>
    public sealed record MentoringTotals(
        int Mentors,
        int Active,
        int Over,
        int Sessions,
        decimal Hours,
        int Groups,
        decimal GroupHours,
        int Recruited
    );

    /// <param name="Offered">Slots that were offered or are.</param>
    /// <param name="Met">Appointments of which one of the two says that they met.</param>
    /// <param name="Referred">Referrals that were proposed.</param>
    /// <param name="Agreed">To which the member agreed.</param>
    public sealed record FieldFigures(ExpertField Field, int Offered, int Taken, int Met, int Referred, int Agreed, int Helped);

    public override async Task<Outcome<Output>> Handle(Nothing input, Caller caller, CancellationToken stop)
    {
        var open = await new MentorStore(work, clock).Open(stop);
        var (active, over, sessions, minutes, groups, groupMinutes, recruited) = (
            await work.List<(int, int, int, long, int, long, int)>(
                $"""
                select
                  (select count(*) from mentoring.mentorship where community_id = {work.Community} and state = 'active')::int,
                  (select count(*) from mentoring.mentorship where community_id = {work.Community} and state = 'over')::int,
                  (select count(*) from mentoring.mentorship_session where community_id = {work.Community} and removed_at is null)::int,
                  (select coalesce(sum(minutes), 0) from mentoring.mentorship_session where community_id = {work.Community} and removed_at is null)::bigint,
                  (select count(*) from mentoring.training_group where community_id = {work.Community})::int,
                  (select coalesce(sum(minutes), 0) from mentoring.training_session where community_id = {work.Community} and removed_at is null)::bigint,
                  (select count(distinct person_id) from mentoring.recruitment where community_id = {work.Community} and removed_at is null)::int
                """,
                stop
            )
        )[0];
        return new Output(
            new(open.Count, active, over, sessions, Hours(minutes), groups, Hours(groupMinutes), recruited),
            await work.List<FieldFigures>(
                $"""
                select h.field, count(distinct s.id) filter (where s.called_off_at is null)::int as offered,
                  count(distinct a.id) filter (where a.cancelled_at is null)::int as taken,
                  count(distinct a.id) filter (where a.held)::int as met, count(distinct r.id)::int as referred,
                  count(distinct r.id) filter (where r.agreed_at is not null)::int as agreed,
                  count(distinct r.id) filter (where r.result = 'helped')::int as helped
                from mentoring.office_hours h
                join mentoring.office_slot s on s.community_id = h.community_id and s.hours_id = h.id
                left join mentoring.appointment a on a.community_id = s.community_id and a.slot_id = s.id
                left join mentoring.referral r on r.community_id = a.community_id and r.appointment_id = a.id
                where h.community_id = {work.Community} group by h.field order by h.field
                """,
                stop
            )
        );
    }

    private static decimal Hours(long minutes) => decimal.Round(minutes / 60m, 1);
}
