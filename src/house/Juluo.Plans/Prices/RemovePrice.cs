namespace Juluo.Plans;

/// <summary>POST /resources/{id}/prices/{price}/removal — removes a price of a resource, and returns it. Existing bookings keep their price.</summary>
[Post("/resources/{id}/prices/{price}/removal", SpacesModule.Manage, Form = typeof(ShowResourceSettings))]
internal sealed class RemovePrice(UnitOfWork work, Clock clock, ResourcesFacade allResources, Audit audit)
    : Slice<RemovePrice.Input, RemovePrice.Output>
{
    public sealed record Input(ResourceId Id, PriceId Price);

    /// <param name="Removed">The removed price, with which it can be added again.</param>
    public sealed record Output(Price Removed);

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (
            await allResources.Find(input.Id, stop) is not { } resource
            || await new PriceStore(work, clock).Remove(resource.Id, input.Price, stop) is not { Price: var removed }
        )
            return new NotFound();
        await audit.Did(caller.Person, "plans.price-removed", resource.Name.Zh, null, stop);
        return new Output(removed);
    }

    protected override Next After(Input input, Output output, Caller caller) =>
        new(
            $"/resources/{input.Id}/settings#prices",
            "plans.price.removed",
            Undo: $"/resources/{input.Id}/prices{Again(output.Removed, caller.Community.Currency)}"
        );

    /// <summary>Returns the form fields that add the price again. Pure.</summary>
    internal static QueryString Again(Price price, string currency) =>
        QueryString.Create(
            new[]
            {
                KeyValuePair.Create("who", (string?)(price.Plan?.ToString() ?? EnumWord.Of(price.For))),
                KeyValuePair.Create("per", (string?)EnumWord.Of(price.Per)),
                KeyValuePair.Create("amount", (string?)MoneyText.Typed(new(price.Amount, currency))),
                KeyValuePair.Create(
                    "hours",
                    price is { Starts: 0, Ends: 1440 } ? null : HoursText.Write([new DayHours(price.Starts, price.Ends)])
                ),
            }.Concat(
                price.Weekdays == Price.EveryDay
                    ? []
                    : Enum.GetValues<IsoDayOfWeek>()
                        .Where(d => d != IsoDayOfWeek.None && price.On(d))
                        .Select(d => KeyValuePair.Create("days", (string?)d.ToString().ToLowerInvariant()))
            )
        );
}
