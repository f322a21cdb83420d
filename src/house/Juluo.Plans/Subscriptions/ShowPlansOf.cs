namespace Juluo.Plans;

/// <summary>GET /people/{id}/plans — shows the desk the plans and passes of a person, what is left of them, and what they can be given or sold.</summary>
[Get("/people/{id}/plans", "spaces.reception", Page = typeof(PlansOfPersonPage))]
public sealed class ShowPlansOf(UnitOfWork work, Clock clock, PeopleFacade people, Sites sites)
    : Slice<ShowPlansOf.Input, ShowPlansOf.Output>
{
    public sealed record Input(PersonId Id);

    /// <param name="UsedToday">The day on site counted for them today, or null.</param>
    /// <param name="Covered">The sites at which a plan or pass covers today.</param>
    public sealed record Output(
        PersonCard Person,
        IReadOnlyList<Subscription> Subscriptions,
        IReadOnlyList<Credit> Credits,
        DayUse? UsedToday,
        IReadOnlyList<Plan> Plans,
        IReadOnlyList<Pass> Passes,
        IReadOnlyList<Site> Sites,
        [property: JsonIgnore] IReadOnlyList<Site> Covered,
        LocalDate Today
    )
    {
        /// <summary>The reason why nothing covers today, or null if something does.</summary>
        [JsonIgnore]
        public Error? Uncovered { get; init; }
    }

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (await people.Find(input.Id, stop) is not { } person)
            return new NotFound();
        var today = clock.Today(caller.Community.Zone);
        var credits = new CreditStore(work, clock);
        await credits.Grant(person.Id, today, stop);
        var open = (await sites.All(stop)).FindAll(s => s.ClosedAt is null);
        var uncounted = new UncountedStore(work);
        List<Site> covered = [];
        foreach (var site in open)
        {
            // The calendar day may differ at a site in another zone; the desk counts by that one.
            var day = clock.Today(site.ZoneOr(caller.Community.Zone));
            if (day != today)
                await credits.Grant(person.Id, day, stop);
            if ((await uncounted.Of([person.Id], site.Id, day, stop))[person.Id].Has is not null)
                covered.Add(site);
        }

        var hadTrial = await credits.HadTrial(person.Id, stop);
        return new Output(
            person,
            await new SubscriptionStore(work, clock).Of(person.Id, stop),
            await credits.Of(person.Id, today, stop),
            await new DayStore(work, clock).On(person.Id, today, stop),
            await new PlanCatalogue(work, clock).All(retired: false, stop),
            (await new PassCatalogue(work, clock).All(retired: false, stop)).FindAll(p => p.Kind != PassKind.Trial || !hadTrial),
            open,
            covered,
            today
        )
        {
            Uncovered =
                covered.Count == 0 && open.Count > 0 ? await new DayStore(work, clock).Nothing(person.Id, open[0].Id, today, stop) : null,
        };
    }
}
