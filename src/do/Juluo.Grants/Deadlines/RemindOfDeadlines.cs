namespace Juluo.Grants;

/// <summary>Reminds people of a grant's deadline two weeks, three days and one day before: those who write a draft for it, and followers who have not applied.</summary>
[Named("programmes.remind-of-deadlines")]
internal sealed class RemindOfDeadlines(UnitOfWork work, Clock clock, Notifier notifier) : Job
{
    private static readonly int[] DaysBefore = [14, 3, 1];

    private sealed record Due(GrantId Id, LocalizedText Title, LocalDate ClosesOn, PersonId Person, GrantApplicationId? Draft);

    public override async Task Run(Community community, CancellationToken stop)
    {
        var today = clock.Today(community.Zone);
        foreach (var due in await All(today, stop))
        {
            // Only the nearest reminder is sent, so after downtime there is one notification instead of three.
            var days = DaysBefore.Last(d => due.ClosesOn <= today.PlusDays(d));
            await notifier.Notify(
                due.Person,
                new(
                    ApplicationNotices.Deadline,
                    $"programme:{due.Id}:{due.ClosesOn:uuuu-MM-dd}:{days}",
                    due.Draft is null ? "programmes.told.deadline" : "programmes.told.deadline-draft",
                    new { programme = due.Title, day = due.ClosesOn },
                    due.Draft is { } draft ? $"/grants/applications/{draft}" : $"/grants/{due.Id}"
                ),
                stop
            );
        }
    }

    private Task<List<Due>> All(LocalDate today, CancellationToken stop) =>
        work.List<Due>(
            $"""
            select distinct on (p.id, t.person_id) p.id, p.title_zh, p.title_en, p.closes_on, t.person_id as person, t.draft
            from programmes.programme p
            cross join lateral (
              select n.person_id, a.id as draft from programmes.programme_application a
              join programmes.application_person n on n.community_id = a.community_id and n.application_id = a.id
              where a.community_id = p.community_id and a.programme_id = p.id and a.state = 'draft'
              union all
              select f.person_id, null from programmes.programme_follower f
              where f.community_id = p.community_id and f.programme_id = p.id and not exists (
                select from programmes.programme_application a
                join programmes.application_person n on n.community_id = a.community_id and n.application_id = a.id
                where a.community_id = p.community_id and a.programme_id = p.id and n.person_id = f.person_id
                  and a.state not in ('draft', 'withdrawn'))
            ) t
            where p.community_id = {work.Community} and p.closed_at is null and p.closes_on > {today} and p.closes_on <= {today.PlusDays(
                DaysBefore[0]
            )}
            order by p.id, t.person_id, t.draft nulls last
            """,
            stop
        );
}
