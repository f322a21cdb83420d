namespace Juluo.Mentoring;

/// <summary>GET /mentors/statistics — shows figures of mentoring and of experts' hours, without names.</summary>
[Get("/mentors/statistics", MentoringRights.Manage, Page = typeof(MentoringStatisticsPage))]
public sealed class ShowMentoringStatistics(UnitOfWork work, Clock clock, OfficeHoursFacade officeHours)
    : Slice<Nothing, ShowMentoringStatistics.Output>
{
    /// <param name="Fields">Figures for each field that experts are asked about.</param>
    public sealed record Output(MentoringTotals Totals, IReadOnlyList<FieldStatistics> Fields);

    /// <param name="Hours">The hours of one-to-one sessions.</param>
    /// <param name="GroupHours">The hours of group sessions.</param>
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
            await officeHours.Statistics(stop)
        );
    }

    private static decimal Hours(long minutes) => decimal.Round(minutes / 60m, 1);
}
