namespace Juluo.Reception;

/// <summary>Takes and answers the requests of strangers to come. They are visitors from the start, who wait for a yes.</summary>
internal sealed class VisitRequests(UnitOfWork work, Clock clock, Sites sites, Notifier notifier)
{
    /// <summary>More than this of one address would only be in the way.</summary>
    private const int MostWaiting = 3;

    /// <summary>The sites that strangers may look at and come to, each with its hours.</summary>
    /// <summary>For a caller who sets sites up: the site to show, where visitors see none.</summary>
    public static async Task<SiteId?> Unseen(UnitOfWork work, Clock clock, Sites sites, Caller caller, CancellationToken stop) =>
        caller.May(SpacesModule.Manage) ? await new SpacesFacade(work, clock).Unseen(sites, stop) : null;

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

    /// <returns>The code of the page on which they see what becomes of it.</returns>
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

    /// <summary>Reception says yes, or says another time after a yes.</summary>
    /// <param name="visitor">As it was read: who answers after another person has answered comes too late.</param>
    /// <param name="at">At another time than was asked for; null: at that one.</param>
    /// <returns>The code for the mail; the page they asked on and the links of the mails before lead to the answer too.</returns>
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
