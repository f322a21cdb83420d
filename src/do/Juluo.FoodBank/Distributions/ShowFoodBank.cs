namespace Juluo.FoodBank;

/// <summary>GET /food-bank — shows open distributions; staff also see drafts, past ones and food that expires soon.</summary>
[Get("/food-bank", Requires.Nothing, Page = typeof(FoodBankPage), InFurtherLanguages = true)]
public sealed class ShowFoodBank(UnitOfWork work, Clock clock, Sites sites) : Slice<Nothing, ShowFoodBank.Output>
{
    private const int SoonDays = 7;

    /// <param name="Site">The site.</param>
    /// <param name="Free">The number of free places in future slots.</param>
    public sealed record Line(Distribution Distribution, Site Site, int Free);

    /// <param name="Soon">The lots whose last day is within a week or past.</param>
    /// <param name="Units">The units on the shelf, by kind.</param>
    /// <param name="Cards">The number of households with a card.</param>
    public sealed record Desk(
        IReadOnlyList<Line> Past,
        IReadOnlyDictionary<DistributionId, DistributionCount> Counts,
        IReadOnlyList<Lot> Soon,
        IReadOnlyDictionary<FoodKind, int> Units,
        int Cards,
        int People,
        LocalDate Today,
        bool MayManage
    );

    /// <param name="Advice">The advice on how to get a card, or null.</param>
    /// <param name="Work">Data for staff, or null if the caller doesn't work here.</param>
    public sealed record Output(IReadOnlyList<Line> Running, LocalizedText? Advice, Desk? Work);

    public override async Task<Outcome<Output>> Handle(Nothing input, Caller caller, CancellationToken stop)
    {
        var crew = await new VolunteerStore(work).MayWork(caller, stop);
        var store = new DistributionStore(work, clock);
        var places = (await sites.All(stop)).ToDictionary(s => s.Id);
        var running = new List<Line>();
        foreach (var one in await store.Running(crew, stop))
            running.Add(new(one, places[one.Site], (await store.Slots(one.Id, stop)).Where(s => s.EndsAt > clock.Now).Sum(s => s.Free)));
        return new Output(running, await new PlanStore(work).Advice(stop), crew ? await Shown(store, places, caller, stop) : null);
    }

    private async Task<Desk> Shown(DistributionStore store, Dictionary<SiteId, Site> places, Caller caller, CancellationToken stop)
    {
        var (lots, today) = (new LotStore(work, clock), clock.Today(caller.Community.Zone));
        var (cards, people) = await new FoodCardStore(work, clock).Count(stop);
        return new(
            [.. (await store.Past(stop)).Take(12).Select(d => new Line(d, places[d.Site], 0))],
            await store.Counts(stop),
            await lots.LeftUntil(today.PlusDays(SoonDays), stop),
            (await lots.Left(stop)).GroupBy(l => l.Kind).ToDictionary(g => g.Key, g => g.Sum(l => (l.Shelf + l.Step - 1) / l.Step)),
            cards,
            people,
            today,
            caller.May(FoodBankRights.Manage)
        );
    }
}
