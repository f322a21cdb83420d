namespace Juluo.Bookings;

internal sealed partial class CalendarStore
{
    /// <summary>How long ahead bookings that want a notice must be made, by a person with their plans of a day.</summary>
    internal async Task<Dictionary<ResourceId, Duration>> Notices(
        IReadOnlyList<Resource> resources,
        PersonId? self,
        LocalDate day,
        CancellationToken stop
    )
    {
        var rows = await work.List<NoticeRow>(
            $"""
            select r.resource_id as resource, r.plan_id as plan, r.notice, r.bookable from plans.rule r
            where r.community_id = {work.Community} and r.resource_id = any ({resources.Select(r => r.Id).ToList()}::uuid[])
              and exists (
                select from plans.rule n where n.community_id = {work.Community} and n.resource_id = r.resource_id and n.notice > 0)
              and (r.plan_id is null or exists (
                select from plans.subscription s where s.community_id = {work.Community} and s.person_id = {self}::uuid
                  and s.plan_id = r.plan_id and s.days @> {day}::date
                  and not exists (
                    select from plans.pause z where z.community_id = {work.Community} and z.subscription_id = s.id
                      and z.days @> {day}::date)))
            """,
            stop
        );
        var kinds = resources.ToDictionary(r => r.Id, r => r.Kind);
        return rows.GroupBy(r => r.Resource).ToDictionary(g => g.Key, g => Notice(kinds[g.Key], [.. g]));
    }

    private static Duration Notice(ResourceKind kind, List<NoticeRow> rows) =>
        Duration.FromMinutes(
            RuleRow
                .For(
                    kind,
                    rows.Select(r => new RuleRow(r.Plan, Notice: r.Notice, Bookable: r.Bookable)),
                    rows.Select(r => r.Plan).OfType<PlanId>().ToHashSet()
                )
                .Notice
        );

    private sealed record NoticeRow(ResourceId Resource, PlanId? Plan, int? Notice, bool? Bookable);
}
