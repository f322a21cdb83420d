namespace Juluo.Access;

/// <summary>Aligns the grants at a cloud lock service with access groups and bookings. The requests per round are limited; the rest is done in the next round.</summary>
internal sealed class LockReconciling(Clock clock, LockStore locks, GrantReader grants, PeopleFacade people, LockPace pace)
{
    private int asked;

    /// <returns>The error that stopped the round, or null.</returns>
    public async Task<Error?> Round(LockService service, DoorGateway gateway, ILockService there, CancellationToken stop)
    {
        asked = 0;
        var account = (await locks.Secrets(service, stop)).Account;
        var users = await locks.Users(gateway.Id, stop);
        var ours = await locks.Grants(gateway.Id, stop);
        var wanted = await Wanted(gateway, there, stop);
        var standing = new List<LockGrant>();
        foreach (var line in wanted.Select(w => w.Line).Concat(ours.Select(g => g.Line)).Distinct().Order(StringComparer.Ordinal))
        {
            await Turn(stop);
            var told = await there.Grants(account, line, stop);
            if (told.Failed)
                return told.Errors[0];
            standing.AddRange(told.Value);
        }

        var plan = LockPlan.Of(wanted, ours, standing.Select(g => g.Reference).ToHashSet(), users, clock.Now);
        await locks.Withdrawn(gateway.Id, [.. plan.Forget.Select(g => g.Reference)], stop);
        return await Withdraw(plan.AtOnce, gateway, there, account, stop)
            ?? await Grant(
                plan,
                [.. standing.Where(s => !ours.Exists(o => o.Reference == s.Reference))],
                users,
                gateway,
                there,
                account,
                stop
            )
            // Grants being replaced are withdrawn only after the new ones exist.
            ?? (asked < pace.Most ? await Withdraw(plan.Later, gateway, there, account, stop) : null);
    }

    private async Task<List<LockPlan.Wanted>> Wanted(DoorGateway gateway, ILockService there, CancellationToken stop)
    {
        var list = await grants.Read(gateway, clock.Now, stop);
        return
        [
            .. from credential in list.Credentials
            from opens in credential.Opens
            let line = list.Doors[opens.Door].Line
            where there.Reads(line)
            from window in list.Windows[opens.Window]
            let until = Instant.FromDateTimeOffset(window.Until)
            where until > clock.Now
            orderby window.From
            select new LockPlan.Wanted(new(credential.Holder), line, Instant.FromDateTimeOffset(window.From), until),
        ];
    }

    private async Task<Error?> Withdraw(
        IReadOnlyList<LockGrant> those,
        DoorGateway gateway,
        ILockService there,
        LockAccount account,
        CancellationToken stop
    )
    {
        foreach (var grant in those)
        {
            if (asked >= pace.Most)
                return null;
            await Turn(stop);
            if (await there.Withdraw(account, grant.Reference, stop) is { Failed: true } failed)
                return failed.Errors[0];
            await locks.Withdrawn(gateway.Id, [grant.Reference], stop);
        }

        return null;
    }

    /// <param name="unknown">Grants at the service that are not recorded as ours, perhaps because an answer was lost.</param>
    private async Task<Error?> Grant(
        LockPlan plan,
        List<LockGrant> unknown,
        Dictionary<PersonId, string> users,
        DoorGateway gateway,
        ILockService there,
        LockAccount account,
        CancellationToken stop
    )
    {
        var cards = await people.Named([.. plan.Grant.Select(w => w.Person).Distinct()], stop);
        foreach (var wanted in plan.Grant)
        {
            if (asked >= pace.Most)
                return null;
            if (!users.TryGetValue(wanted.Person, out var user))
            {
                if (!cards.TryGetValue(wanted.Person, out var card) || card.Email is not { } email)
                    continue; // without an email address no key can be sent
                await Turn(stop);
                var known = await there.User(account, card.Name, email, stop);
                if (known.Failed)
                    return known.Errors[0];
                users[wanted.Person] = user = known.Value;
                await locks.KnowUser(gateway.Id, wanted.Person, user, stop);
            }

            var grant = unknown.Find(g => g.User == user && g.Line == wanted.Line && g.From == wanted.From && g.Until == wanted.Until);
            if (grant is null)
            {
                await Turn(stop);
                var made = await there.Grant(account, wanted.Line, user, wanted.From, wanted.Until, stop);
                if (made.Failed)
                    return made.Errors[0];
                grant = new(made.Value, user, wanted.Line, wanted.From, wanted.Until);
            }

            await locks.Granted(gateway.Id, grant, stop);
        }

        return null;
    }

    private Task Turn(CancellationToken stop)
    {
        asked++;
        return pace.Between > TimeSpan.Zero ? Task.Delay(pace.Between, stop) : Task.CompletedTask;
    }
}
