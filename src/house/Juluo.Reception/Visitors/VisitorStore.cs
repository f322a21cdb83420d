namespace Juluo.Reception;

/// <summary>Stores visitors, publishes their changes, and numbers badges by site and day. Queries return at most 2000 visitors, except <see cref="All"/>.</summary>
internal sealed class VisitorStore(UnitOfWork work, Clock clock)
{
    private static readonly Sql Columns = new(
        "v.id, v.site_id as site, v.host_id as host, v.asked_for, v.name, v.company, v.email, v.note, v.language, v.expected_on, v.expected_time, v.came_at, v.number, v.left_at, v.ended, v.agreed_at, v.cancelled_at, v.asked_at, v.answered_at, v.pass_id as pass"
    );

    private readonly Outbox outbox = new(work, clock);

    public sealed record New(SiteId Site, PersonId? Host, string? AskedFor, VisitorDetails Details, string Language, PersonId? By)
    {
        public LocalDate? ExpectedOn { get; init; }

        public int? ExpectedTime { get; init; }

        public string? Code { get; init; }

        /// <summary>The code of the page on which a stranger sees the answer; null if they did not ask to come themselves.</summary>
        public string? AskedCode { get; init; }

        /// <summary>The pass that the visitor would like to buy at the desk; null for none.</summary>
        public PassId? Pass { get; init; }
    }

    /// <summary>Adds an expected visitor.</summary>
    public async Task<VisitorId> Expect(New who, CancellationToken stop)
    {
        var id = Id.New<VisitorId>(clock);
        await Insert(id, who, cameOn: null, number: null, agreed: false, stop);
        await outbox.Publish(new VisitorChanged(VisitorChange.Expected, new(id, who.Site, who.Host, who.ExpectedOn, clock.Now)), stop);
        return id;
    }

    /// <summary>Adds a walk-in visitor, who gets the next badge of the day.</summary>
    public async Task<(VisitorId Id, int Number)> WalkIn(New who, LocalDate today, bool agreed, CancellationToken stop)
    {
        var id = Id.New<VisitorId>(clock);
        var number = await NextNumber(who.Site, today, stop);
        await Insert(id, who, today, number, agreed, stop);
        await outbox.Publish(new VisitorChanged(VisitorChange.Arrived, new(id, who.Site, who.Host, null, clock.Now)), stop);
        return (id, number);
    }

    /// <summary>Checks in an expected visitor.</summary>
    /// <returns>The number on their badge; null if they came before or are no longer expected.</returns>
    public async Task<int?> Arrive(Visitor who, LocalDate today, bool agreed, CancellationToken stop)
    {
        var number = await NextNumber(who.Site, today, stop);
        Statement update = $"""
            update reception.visitor set came_on = {today}, came_at = {clock.Now}, number = {number},
              agreed_at = case when {agreed} then {clock.Now} else agreed_at end
            where community_id = {work.Community} and id = {who.Id} and came_at is null and cancelled_at is null
            returning id as visitor, site_id as site, host_id as host, expected_on, came_at as at
            """;
        return await Told(update, VisitorChange.Arrived, stop) ? number : null;
    }

    public async Task<bool> Leave(VisitorId id, Instant at, VisitorEnd how, CancellationToken stop)
    {
        Statement update = $"""
            update reception.visitor set left_at = greatest(came_at, {at}), ended = {how}
            where community_id = {work.Community} and id = {id} and came_at is not null and left_at is null
            returning id as visitor, site_id as site, host_id as host, expected_on, left_at as at
            """;
        return await Told(update, VisitorChange.Left, stop);
    }

    /// <param name="cancelled">False to restore a cancelled visitor.</param>
    /// <returns>False if the visitor has already come, or is already in the state that was asked for.</returns>
    public async Task<bool> Cancel(VisitorId id, bool cancelled, CancellationToken stop)
    {
        Statement update = $"""
            update reception.visitor set cancelled_at = {clock.NowIf(cancelled)}
            where community_id = {work.Community} and id = {id} and came_at is null and (cancelled_at is null) = {cancelled}
            returning id as visitor, site_id as site, host_id as host, expected_on, {clock.Now}::timestamptz as at
            """;
        return await Told(update, cancelled ? VisitorChange.Cancelled : VisitorChange.Expected, stop);
    }

    /// <param name="update">The update, which returns the data to publish for each row it changes.</param>
    private async Task<bool> Told(Statement update, VisitorChange change, CancellationToken stop)
    {
        var changed = await work.List<VisitorEvent>(update, stop);
        await outbox.Publish([.. changed.Select(c => new VisitorChanged(change, c))], stop);
        return changed.Count == 1;
    }

    public async Task<Visitor?> Find(VisitorId id, CancellationToken stop) =>
        (await Where($"v.id = {id}", $"v.id", stop)).SingleOrDefault();

    /// <summary>Finds a visitor by the code in any of their mails, or that of the page on which they asked.</summary>
    public async Task<Visitor?> ByCode(string code, CancellationToken stop)
    {
        var hash = SecretToken.Hash(code);
        var found = await Where(
            $"(v.code_hash = {hash} or v.asked_hash = {hash} or (v.earlier_hashes <> '{{}}' and v.earlier_hashes @> array[{hash}::bytea]))",
            $"v.id",
            stop
        );
        return found.SingleOrDefault();
    }

    /// <summary>Returns the unanswered visit requests for a day or later, the earliest visit first.</summary>
    public Task<List<Visitor>> Waiting(LocalDate from, CancellationToken stop) =>
        Where(
            $"v.asked_at is not null and v.answered_at is null and v.came_at is null and v.cancelled_at is null and v.expected_on >= {from}",
            $"v.expected_on, v.expected_time nulls last, v.id",
            stop
        );

    /// <summary>
    /// Returns the visitors who are expected or came on a day, at one site or, if <paramref name="site"/> is null, at all sites: the latest arrival first, then those still expected.
    /// Cancelled visits are left out.
    /// </summary>
    public Task<List<Visitor>> OfDay(SiteId? site, LocalDate day, CancellationToken stop) =>
        Where(
            $"(v.expected_on = {day} or v.came_on = {day}) and v.cancelled_at is null and ({site}::uuid is null or v.site_id = {site})",
            $"coalesce(v.came_at, '-infinity') desc, v.expected_time nulls last, v.name, v.id",
            stop
        );

    /// <summary>Returns the visitors who have arrived and not left, whatever the day they came, the earliest first.</summary>
    public Task<List<Visitor>> Inside(SiteId? site, CancellationToken stop) =>
        Where($"v.came_at is not null and v.left_at is null and ({site}::uuid is null or v.site_id = {site})", $"v.came_at, v.id", stop);

    /// <summary>Returns all stored visitors by day, except cancelled visits and requests that were not answered.</summary>
    public Task<List<Visitor>> All(CancellationToken stop) =>
        work.List<Visitor>(
            $"""
            select {Columns} from reception.visitor v where v.community_id = {work.Community} and v.cancelled_at is null
              and (v.asked_at is null or v.answered_at is not null or v.came_at is not null)
            order by coalesce(v.expected_on, v.came_on), v.id
            """,
            stop
        );

    /// <summary>Returns the visitors of a host who are expected or came on a day or later. Cancelled visits are left out.</summary>
    public Task<List<Visitor>> OfHost(PersonId host, LocalDate from, CancellationToken stop) =>
        Where(
            $"v.host_id = {host} and v.cancelled_at is null and (v.expected_on >= {from} or v.came_on >= {from})",
            $"coalesce(v.expected_on, v.came_on), v.expected_time nulls last, v.id",
            stop
        );

    private async Task Insert(VisitorId id, New who, LocalDate? cameOn, int? number, bool agreed, CancellationToken stop)
    {
        var now = clock.Now.ToDateTimeUtc();
        var codeHash = who.Code is { } code ? SecretToken.Hash(code) : (byte[]?)null;
        var cameAt = cameOn is null ? (DateTime?)null : now;
        var askedHash = who.AskedCode is { } asked ? SecretToken.Hash(asked) : (byte[]?)null;
        var askedAt = askedHash is null ? (DateTime?)null : now;
        await work.Do(
            $"""
            insert into reception.visitor (community_id, id, site_id, host_id, asked_for, name, company, email, note, language,
              expected_on, expected_time, code_hash, came_on, came_at, number, agreed_at, made_at, made_by, asked_at, asked_hash, pass_id)
            values ({work.Community}, {id}, {who.Site}, {who.Host}, {who.AskedFor}, {who.Details.Name}, {who.Details.Company},
              {who.Details.Email}, {who.Details.Note}, {who.Language}, {who.ExpectedOn}, {who.ExpectedTime}, {codeHash}, {cameOn},
              {cameAt}, {number}, {(agreed ? now : (DateTime?)null)}, {now}, {who.By}, {askedAt}, {askedHash}, {who.Pass})
            """,
            stop
        );
    }

    /// <summary>Locks the badge numbers of this site until the end of the transaction.</summary>
    internal static Task LockBadges(UnitOfWork work, SiteId site, CancellationToken stop) =>
        work.Do($"select pg_advisory_xact_lock(hashtextextended('reception.badge' || {work.Community}::text || {site}::text, 0))", stop);

    // The lock gives two simultaneous arrivals different numbers; a constraint guarantees it too.
    private async Task<int> NextNumber(SiteId site, LocalDate today, CancellationToken stop)
    {
        await LockBadges(work, site, stop);
        return await work.Find<int>(
            $"""
            select coalesce(max(number), 0)::int + 1 from reception.visitor
            where community_id = {work.Community} and site_id = {site} and came_on = {today}
            """,
            stop
        );
    }

    /// <param name="condition">A condition on the table, aliased <c>v</c>, from this class only.</param>
    private Task<List<Visitor>> Where(Statement condition, Statement order, CancellationToken stop) =>
        work.List<Visitor>(
            $"select {Columns} from reception.visitor v where v.community_id = {work.Community} and {condition} order by {order} limit 2000",
            stop
        );
}
