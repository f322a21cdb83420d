namespace Juluo.Plans;

/// <summary>The plans of a community and the versions of their terms. A version never changes; new terms become the next version, and holders keep theirs.</summary>
internal sealed class PlanCatalogue(UnitOfWork work, Clock clock)
{
    internal static readonly Sql TermsColumns = new(
        "t.number, t.amount, t.currency, t.minutes::text, t.days, t.sites, t.guests, t.mail_address, t.doors, t.passport_days"
    );

    private Statement Select =>
        $"""
            select {TermsColumns}, p.id, p.name_zh, p.name_en, p.about_zh, p.about_en, p.retired_at,
              (select count(*)::int from plans.subscription s where s.community_id = p.community_id and s.plan_id = p.id
                and s.days @> {Today}::date)
            from plans.plan p
            join lateral (select * from plans.plan_terms v where v.community_id = p.community_id and v.plan_id = p.id
              order by v.number desc limit 1) t on true
            where p.community_id = {work.Community}
            """;

    private DateOnly Today => clock.Today(work.Community.Zone).ToDateOnly();

    /// <summary>Returns all plans, those on offer first, then by price.</summary>
    public Task<List<Plan>> All(bool retired, CancellationToken stop) =>
        work.List(
            $"{Select} and ({retired} or p.retired_at is null) order by p.retired_at is not null, t.amount, p.name_zh, p.id",
            Read,
            stop
        );

    public async Task<Plan?> Find(PlanId id, CancellationToken stop) => await work.Find($"{Select} and p.id = {id}", Read, stop);

    /// <summary>Returns all versions of a plan's terms, the latest first, with the number of people who have them today.</summary>
    public async Task<List<(PlanTerms Terms, int Holders, NodaTime.Instant MadeAt)>> History(PlanId id, CancellationToken stop) =>
        await work.List(
            $"""
            select {TermsColumns}, t.made_at, (select count(*)::int from plans.subscription s
              where s.community_id = t.community_id and s.plan_id = t.plan_id and s.terms = t.number and s.days @> {Today}::date)
            from plans.plan_terms t where t.community_id = {work.Community} and t.plan_id = {id} order by t.number desc
            """,
            r => (ReadTerms(r), r.GetInt32(11), r.Instant(10)),
            stop
        );

    /// <summary>Checks if anyone has or had the plan. Such a plan is kept for their bills.</summary>
    public async Task<bool> IsUsed(PlanId id, CancellationToken stop) =>
        await work.Find<bool>(
            $"select exists (select from plans.subscription where community_id = {work.Community} and plan_id = {id})",
            stop
        );

    public async Task<PlanId> Add(PlanDetails details, PlanTerms terms, PersonId? by, CancellationToken stop, string? externalId = null)
    {
        var id = Id.New<PlanId>(clock);
        await WriteTerms(id, 1, terms, by, stop);
        await work.Do(
            $"""
            insert into plans.plan (community_id, id, name_zh, name_en, about_zh, about_en, amount, made_at, external_id)
            values ({work.Community}, {id}, {details.Name}, {details.About?.Said}, {terms.Amount.Minor}, {clock.Now},
              {externalId})
            """,
            stop
        );
        return id;
    }

    /// <summary>Sets new terms for people who get the plan from now on. Returns their number; concurrent changes are serialized.</summary>
    public async Task<int> Renew(PlanId id, PlanTerms terms, PersonId? by, CancellationToken stop)
    {
        var number = await work.Find<int>(
            $"""
            update plans.plan set amount = {terms.Amount.Minor}, version = version + 1 where community_id = {work.Community} and id = {id}
            returning (select max(number) from plans.plan_terms where community_id = {work.Community} and plan_id = {id}) + 1
            """,
            stop
        );
        await WriteTerms(id, number, terms, by, stop);
        return number;
    }

    public Task Rename(PlanId id, PlanDetails details, CancellationToken stop) =>
        work.Do(
            $"""
            update plans.plan set (name_zh, name_en) = ({details.Name}), (about_zh, about_en) = ({details.About?.Said}),
              version = version + 1
            where community_id = {work.Community} and id = {id}
            """,
            stop
        );

    public Task SetRetired(PlanId id, bool retired, CancellationToken stop) =>
        work.Do(
            $"""
            update plans.plan set retired_at = {clock.NowIf(retired)}, version = version + 1
            where community_id = {work.Community} and id = {id} and (retired_at is null) = {retired}
            """,
            stop
        );

    /// <summary>Removes a plan that no one has or had. False if someone did, or something else refers to it; the foreign keys decide.</summary>
    public async Task<bool> Remove(PlanId id, CancellationToken stop)
    {
        await work.Do($"savepoint before_removal", stop);
        try
        {
            await work.Do($"delete from plans.plan where community_id = {work.Community} and id = {id}", stop);
            return true;
        }
        catch (Npgsql.PostgresException used) when (used.SqlState == Npgsql.PostgresErrorCodes.ForeignKeyViolation)
        {
            await work.Do($"rollback to savepoint before_removal", stop);
            return false;
        }
    }

    internal static PlanTerms ReadTerms(DbDataReader r) =>
        new(
            r.GetInt32(0),
            new(r.GetInt64(1), r.GetString(2)),
            JsonSerializer
                .Deserialize<Dictionary<string, int>>(r.GetString(3))!
                .ToDictionary(m => EnumWord.Read<ResourceKind>(m.Key), m => m.Value),
            r.IsDBNull(4) ? null : r.GetInt16(4),
            [.. r.GetFieldValue<Guid[]>(5).Select(s => new SiteId(s))],
            r.GetInt16(6),
            r.GetBoolean(7),
            EnumWord.Read<DoorHours>(r.GetString(8)),
            r.GetInt16(9)
        );

    private async Task WriteTerms(PlanId id, int number, PlanTerms terms, PersonId? by, CancellationToken stop)
    {
        var json = JsonSerializer.Serialize(terms.Minutes.ToDictionary(m => EnumWord.Of(m.Key), m => m.Value));
        await work.Do(
            $"""
            insert into plans.plan_terms (community_id, plan_id, number, amount, currency, minutes, days, sites, guests,
              mail_address, doors, passport_days, made_at, made_by)
            values ({work.Community}, {id}, {number}, {terms.Amount.Minor}, {terms.Amount.Currency}, {json}::jsonb, {terms.Days},
              {terms.Sites}, {terms.Guests}, {terms.MailAddress}, {terms.Doors}, {terms.PassportDays}, {clock.Now}, {by})
            """,
            stop
        );
    }

    private static Plan Read(DbDataReader r) =>
        new(new(r.GetGuid(10)), r.Localized(11)!, r.Localized(13), ReadTerms(r), r.IsDBNull(15) ? null : r.Instant(15), r.GetInt32(16));
}
