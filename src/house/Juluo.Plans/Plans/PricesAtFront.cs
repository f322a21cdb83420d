namespace Juluo.Plans;

/// <summary>Widget of the public page: the main prices, one line each.</summary>
[Named("prices-at-front")]
[Widget(Dashboard.Front, Requires.Nothing, typeof(PricesAtFrontWidget), 25)]
public sealed class PricesAtFront(UnitOfWork work, Clock clock, PublicAddress address) : Slice<Nothing, PricesAtFront.Output>
{
    private const int Most = 3;

    /// <param name="Plans">The first plans by price; empty if there are only passes, or neither and the caller may add them.</param>
    /// <param name="Passes">The cheapest day pass, if there is one.</param>
    public sealed record Output(IReadOnlyList<Plan> Plans, IReadOnlyList<Pass> Passes)
    {
        /// <summary>The prices as linked data for search engines.</summary>
        [System.Text.Json.Serialization.JsonIgnore]
        public IReadOnlyDictionary<string, object>? Linked { get; init; }
    }

    public override async Task<Outcome<Output>> Handle(Nothing input, Caller caller, CancellationToken stop)
    {
        var plans = await new PlanCatalogue(work, clock).All(retired: false, stop);
        var passes = (await new PassCatalogue(work, clock).All(retired: false, stop)).FindAll(p => p.Kind == PassKind.Day);
        if (plans.Count + passes.Count == 0)
            return caller.May(SpacesModule.Manage) ? new Output([], []) : new NotFound();
        return new Output(
            // The number of holders is not public.
            [.. plans.Take(Most).Select(p => p with { Holders = 0 })],
            [.. passes.Take(1)]
        )
        {
            Linked = Offers.Of(
                plans,
                passes,
                caller.Community.Name.In(caller.Language),
                address.Canonical(caller.Community, "/"),
                address.Canonical(caller.Community, "/plans"),
                caller.Language
            ),
        };
    }
}
