namespace Juluo.Reception;

/// <summary>Takes and answers the visit requests of strangers. Each request is stored as a visitor who waits for an answer.</summary>
internal sealed class VisitRequests(UnitOfWork work, Clock clock, Sites sites, Notifier notifier)
{
    /// <summary>The maximum number of unanswered requests from one address; one more fails with <see cref="VisitRequestErrors.TooManyWaiting"/>.</summary>
    private const int MostWaiting = 3;

    /// <summary>Returns, for callers who set sites up, the site to open to visitors if visitors see none.</summary>
    public static async Task<SiteId?> Unseen(UnitOfWork work, Clock clock, Sites sites, Caller caller, CancellationToken stop) =>
        caller.May(SpacesModule.Manage) ? await new SpacesFacade(work, clock).Unseen(sites, stop) : null;

    /// <summary>Returns the sites that are open to strangers, each with its hours and local time.</summary>
    public async Task<List<(Site Site, HouseHours Hours, LocalDateTime Now)>> Open(CancellationToken stop)
    {
        var spaces = new SpacesFacade(work, clock);
        var open = new List<(Site, HouseHours, LocalDateTime)>();
        foreach (var site in await spaces.Welcoming(sites, stop))
        {
            var zone = site.ZoneOr(work.Community.Zone);
            var now = clock.Now.InZone(zone).LocalDateTime;
            open.Add((site, await spaces.Hours(site.Id, zone, now.Date, stop), now));
        }

        return open;
    }

    /// <returns>The code of the page on which they see the answer.</returns>
    public async Task<Outcome<string>> Ask(VisitorStore.New who, CancellationToken stop)
    {
        var waiting = await work.Find<int>(
            $"""
            select count(*)::int from reception.visitor
            where community_id = {work.Community} and lower(email) = lower({who.Details.Email}) and asked_at is not null and answered_at is null
              and cancelled_at is null and came_at is null and expected_on >= {clock.Today(work.Community.Zone)}
            """,
            stop
        );
        if (waiting >= MostWaiting)
            return new VisitRequestErrors.TooManyWaiting(MostWaiting);
        var code = SecretToken.New();
        var id = await Once(() => new VisitorStore(work, clock).Expect(who with { AskedCode = code }, stop));
        if (id.Failed)
            return id.As<string>();
        await new VisitorNotices(notifier).Asked(id.Value, who, stop);
        return code;
    }

    /// <summary>Confirms a request, or moves a confirmed visit to another time. Fails if the request was answered or cancelled since it was read.</summary>
    /// <param name="visitor">The visitor as read before; the answer fails if another person has answered since.</param>
    /// <param name="at">The new time, or null for the time asked for.</param>
    /// <returns>The code for the mail. The page they asked on and the links of earlier mails keep working.</returns>
    public Task<Outcome<string>> Answer(Visitor visitor, (LocalDate Day, int? Minute)? at, CancellationToken stop)
    {
        var (day, minute) = at ?? (visitor.ExpectedOn!.Value, visitor.ExpectedTime);
        var code = SecretToken.New();
        return Once(async () =>
            await work.Do(
                $"""
                update reception.visitor
                set answered_at = {clock.Now}, expected_on = {day}, expected_time = {minute}, code_hash = {SecretToken.Hash(code)},
                  earlier_hashes = case when code_hash is null then earlier_hashes else earlier_hashes || code_hash end
                where community_id = {work.Community} and id = {visitor.Id} and asked_at is not null
                  and answered_at is not distinct from {visitor.AnsweredAt}::timestamptz and cancelled_at is null and came_at is null
                """,
                stop
            ) == 1
                ? code
                : null
        );
    }

    private static async Task<Outcome<T>> Once<T>(Func<Task<T?>> write)
    {
        try
        {
            return await write() is { } written ? written : new VisitRequestErrors.Answered();
        }
        catch (PostgresException twice) when (twice.ConstraintName == "one_request_of_an_address")
        {
            return new VisitorErrors.AskedAlready();
        }
    }
}
