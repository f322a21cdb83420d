namespace Juluo.Plans;

/// <summary>GET /passes/{id} — shows a pass to the desk: its price, the people it was sold to, and the form to sell it to a walk-in.</summary>
[Get("/passes/{id}", "spaces.reception", Page = typeof(PassPage))]
public sealed class ShowPass(UnitOfWork work, Clock clock, Sites sites, PeopleFacade people) : Slice<ShowPass.Input, ShowPass.Output>
{
    private const int MostSales = 30;

    public sealed record Input(PassId Id);

    public sealed record Output(
        Pass Pass,
        IReadOnlyList<Sale> Sales,
        IReadOnlyDictionary<PersonId, PersonCard> People,
        IReadOnlyList<Site> Sites,
        LocalDate Today
    );

    /// <param name="Holder">A walk-in who is not a member.</param>
    public sealed record Sale(Instant At, PersonId? Person, string? Holder, Money Price, int Free);

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (await new PassCatalogue(work, clock).Find(input.Id, stop) is not { } pass)
            return new NotFound();
        var sales = await work.List<Sale>(
            $"""
            select made_at as at, person_id as person, holder, amount as price, currency, free from plans.credit
            where community_id = {work.Community} and pass_id = {pass.Id} order by made_at desc, id desc limit {MostSales}
            """,
            stop
        );
        return new Output(
            pass,
            sales,
            await people.Named([.. sales.Select(s => s.Person).OfType<PersonId>()], stop),
            [.. (await sites.All(stop)).Where(s => s.ClosedAt is null && (pass.Sites.Count == 0 || pass.Sites.Contains(s.Id)))],
            clock.Today(caller.Community.Zone)
        );
    }
}
