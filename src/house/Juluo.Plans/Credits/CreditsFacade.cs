namespace Juluo.Plans;

/// <summary>Lets other modules spend people's credits from plans and passes on bookings. Credits are locked before claims on units, to avoid deadlocks.</summary>
public sealed class CreditsFacade(UnitOfWork work, Clock clock)
{
    private readonly CreditStore store = new(work, clock);

    /// <summary>Returns a statement for a batch that grants what a person's plans include in the month of a moment, by the calendar day at the resource's site. Its rows carry no data.</summary>
    public static Statement Grant(UnitOfWork work, PersonId person, ResourceId resource, Instant at, Instant now) =>
        $"""
            select plans.grant_credits({person}, ({at}::timestamptz at time zone r.zone)::date, {now})
            from {ResourcesFacade.Placed(work)} r where r.id = {resource}
              and exists (select from plans.subscription s where s.community_id = {work.Community} and s.person_id = {person})
            """;

    /// <summary>Columns of credits, for a batch that reads them among other results by <see cref="Read"/>.</summary>
    public static Sql Columns => CreditStore.Columns;

    public static Sql From => CreditStore.From;

    /// <summary>SQL condition on <see cref="From"/>: the credit has something left and is valid on a day, and its plan has not ended and is not paused.</summary>
    public static Statement GoodOn(Statement day) => CreditStore.GoodOn(day);

    /// <summary>SQL condition: the credit pays by the minute for a kind of resource at a site.</summary>
    public static Statement PaysFor(Statement kind, Statement site) => CreditStore.PaysFor(kind, site);

    /// <summary>SQL condition: the credit pays by the day, is not from a plan, and includes a hot desk at a site.</summary>
    public static Statement IncludesDesk(Statement kind, Statement site) => CreditStore.IncludesDesk(kind, site);

    /// <summary>SQL condition on <see cref="From"/>: a use of the credit is recorded for the day and was not undone.</summary>
    public static Statement CountedOn(Statement day) => CreditStore.CountedOn(day);

    public static Credit Read(DbDataReader row) => CreditStore.Read(row);

    /// <summary>Returns the credits of a person that have not expired on a day, including those that begin later.</summary>
    public Task<List<Credit>> Of(PersonId person, LocalDate day, CancellationToken stop) => store.Of(person, day, stop);

    /// <summary>Locks a person's credits until the transaction ends, so that no one else spends them.</summary>
    public Task Lock(PersonId person, CancellationToken stop) => store.Lock(person, stop);

    /// <summary>Grants what a person's plans include on these days, then locks their credits until the transaction ends.</summary>
    public Task Lock(PersonId person, IReadOnlyCollection<LocalDate> days, CancellationToken stop) => store.Lock(person, days, stop);

    /// <summary>Returns the credits that can pay for a resource on some days, to be spent booking by booking. Locked until the transaction ends.</summary>
    /// <param name="spokenFor">The number of other days with a booked desk that a pass will pay.</param>
    public Task<CreditBalance> Purse(
        PersonId person,
        Resource resource,
        IReadOnlyCollection<LocalDate> days,
        CancellationToken stop,
        int spokenFor = 0
    ) => store.Purse(person, resource, days, stop, spokenFor);

    /// <summary>Holds credit for a booking.</summary>
    /// <param name="agreed">True if the booking is confirmed; a request holds credit until it is answered.</param>
    public Task<Outcome<Done>> Hold(Guid booking, bool agreed, Quote quote, CancellationToken stop) =>
        store.Hold(booking, agreed, quote, stop);

    /// <summary>Gives back the credit that a booking holds or used.</summary>
    public Task Release(Guid booking, CancellationToken stop) => store.Release(booking, stop);

    public Task ReleaseMany(IReadOnlyCollection<Guid> bookings, CancellationToken stop) => store.ReleaseMany(bookings, stop);
}
