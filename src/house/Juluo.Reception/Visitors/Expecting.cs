namespace Juluo.Reception;

/// <summary>Pre-registers a visitor for a host or for reception: checks the input, stores it, and mails a visitor who has an address.</summary>
internal sealed class Expecting(UnitOfWork work, Clock clock, Sites sites, PeopleFacade people, VisitorMail mail)
{
    /// <summary>The maximum number of expected visitors per host; one more fails with <see cref="VisitorErrors.TooManyExpected"/>. This limits mails to addresses that people typed.</summary>
    private const int MostAwaited = 50;

    public async Task<Outcome<VisitorId>> Expect(
        ExpectedVisitor asked,
        Outcome<PersonId?> named,
        string? askedFor,
        Caller by,
        CancellationToken stop
    )
    {
        if ((await sites.All(stop)).Find(s => s.Id == asked.Site && s.ClosedAt is null) is not { } site)
            return new NotFound();
        var zone = site.ZoneOr(work.Community.Zone);
        var today = clock.Today(zone);
        var when = VisitorDetails.When(asked.On, asked.Time, clock.Now.InZone(zone).LocalDateTime);
        if ((List<Error>)[.. asked.Check(), .. named.Errors, .. when.Errors] is { Count: > 0 } wrong)
            return wrong;
        var host = named.Value;
        var store = new VisitorStore(work, clock);
        if (host is { } one && (await store.OfHost(one, today, stop)).Count(v => v.Awaited) >= MostAwaited)
            return new VisitorErrors.TooManyExpected(MostAwaited);
        var who = new VisitorStore.New(
            asked.Site,
            host,
            askedFor,
            asked.AsTyped(),
            Languages.All.Contains(asked.Language ?? "") ? asked.Language! : by.Language,
            by.Self
        )
        {
            ExpectedOn = when.Value.Day,
            ExpectedTime = when.Value.Minute,
            Code = SecretToken.New(),
        };
        var id = await store.Expect(who, stop);
        if (who.Details.Email is not null)
        {
            var called =
                host is { } person && await people.Find(person, stop) is { } card ? card.Name : work.Community.Name.In(who.Language);
            await mail.Invite(id, who, site, called, host == by.Self ? "/me/visitors" : "/visitors", stop);
        }

        return id;
    }
}
