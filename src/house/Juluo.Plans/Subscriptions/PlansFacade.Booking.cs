namespace Juluo.Plans;

/// <summary>Lets other modules read and set a resource's booking rules and prices.</summary>
public sealed partial class PlansFacade
{
    /// <summary>Returns a statement for a batch that reads the booking rules of a resource: rows of <see cref="RuleRow"/>.</summary>
    public static Statement Rules(UnitOfWork work, ResourceId resource) => RuleStore.Select(work, resource);

    /// <summary>Returns a statement for a batch that reads the prices of a resource: rows of <see cref="PriceRow"/>.</summary>
    public static Statement Prices(UnitOfWork work, ResourceId resource) => PriceStore.Select(work, resource);

    /// <summary>
    /// Returns a statement for a batch that reads the plans a person has at a moment, by the calendar day at the resource's site: id, name, and whether it includes the resource without
    /// limit.
    /// </summary>
    public static Statement Held(UnitOfWork work, PersonId? person, ResourceId resource, Instant at) =>
        $$"""
            select s.plan_id, p.name_zh, p.name_en, coalesce((t.minutes ->> r.kind)::int = -1, false)
              and (t.sites = '{}' or r.site_id = any (t.sites))
            from plans.subscription s join {{ResourcesFacade.Placed(work)}} r on r.id = {{resource}}
              join plans.plan p on p.community_id = {{work.Community}} and p.id = s.plan_id
              join plans.plan_terms t on t.community_id = {{work.Community}} and t.plan_id = s.plan_id and t.number = s.terms
            where s.community_id = {{work.Community}} and s.person_id = {{person}}::uuid
              and s.days @> ({{at}}::timestamptz at time zone r.zone)::date
              and not exists (
                select from plans.pause z where z.community_id = {{work.Community}} and z.subscription_id = s.id
                  and z.days @> ({{at}}::timestamptz at time zone r.zone)::date
              )
            """;

    /// <summary>SQL condition: a rule limits the number of coming bookings of a resource per person.</summary>
    public static Statement LimitsOpen(UnitOfWork work, ResourceId resource) =>
        $"exists (select from plans.rule where community_id = {work.Community} and resource_id = {resource} and most_open is not null)";

    /// <summary>Adds a price to a resource and returns its id.</summary>
    public Task<PriceId> Add(ResourceId resource, Price price, CancellationToken stop) =>
        new PriceStore(work, clock).Add(resource, price, stop);

    /// <summary>Sets the booking rules of a resource for everyone or for one plan.</summary>
    public Task Keep(ResourceId resource, RuleRow rule, CancellationToken stop) => new RuleStore(work, clock).Keep(resource, rule, stop);

    /// <summary>Returns the resources with a rule that releases bookings without check-in.</summary>
    public Task<List<ResourceId>> WithArrival(CancellationToken stop) =>
        work.List<ResourceId>(
            $"select distinct resource_id from plans.rule where community_id = {work.Community} and arrive_within is not null",
            stop
        );

    private sealed record NoticeRow(ResourceId Resource, PlanId? Plan, int? Notice, bool? Bookable);

    /// <summary>Finds the notice that each resource requires from a person with their plans on a day, in one query. Resources without such a rule are left out.</summary>
    public async Task<Dictionary<ResourceId, Duration>> Notices(
        IReadOnlyList<Resource> resources,
        PersonId? person,
        LocalDate day,
        CancellationToken stop
    )
    {
        var rows = await work.List<NoticeRow>(
            $"""
            select r.resource_id as resource, r.plan_id as plan, r.notice, r.bookable from plans.rule r
            where r.community_id = {work.Community} and r.resource_id = any ({resources.Select(r => r.Id)})
              and (r.plan_id is null or exists (
                select from plans.subscription s where s.community_id = {work.Community} and s.person_id = {person}::uuid
                  and s.plan_id = r.plan_id and s.days @> {day}::date
                  and not exists (
                    select from plans.pause z where z.community_id = {work.Community} and z.subscription_id = s.id
                      and z.days @> {day}::date)))
            """,
            stop
        );
        var kinds = resources.ToDictionary(r => r.Id, r => r.Kind);
        return rows.GroupBy(r => r.Resource, r => new RuleRow(r.Plan, Notice: r.Notice, Bookable: r.Bookable))
            .Where(g => g.Any(r => r.Notice > 0))
            .ToDictionary(
                g => g.Key,
                g => Duration.FromMinutes(RuleRow.For(kinds[g.Key], g, g.Select(r => r.Plan).OfType<PlanId>().ToHashSet()).Notice)
            );
    }

    /// <summary>Returns the subscriptions to these plans at any time, paused or not: person, plan, first day, and the day after the last (null for no end).</summary>
    public Task<List<(PlanId Plan, PersonId Person, LocalDate From, LocalDate? Before)>> Held(
        IReadOnlyCollection<PlanId> plans,
        CancellationToken stop
    ) =>
        work.List<(PlanId, PersonId, LocalDate, LocalDate?)>(
            $"""
            select plan_id, person_id, lower(days), upper(days) from plans.subscription
            where community_id = {work.Community} and not isempty(days) and plan_id = any ({plans})
            """,
            stop
        );

    /// <summary>Finds the subscriptions of a list that are over on a day or were withdrawn.</summary>
    public async Task<HashSet<SubscriptionId>> Ended(IReadOnlyCollection<SubscriptionId> ids, LocalDate day, CancellationToken stop) =>
        [
            .. await work.List<SubscriptionId>(
                $"select id from plans.subscription where community_id = {work.Community} and id = any ({ids}) and (upper(days) <= {day} or isempty(days))",
                stop
            ),
        ];
}
