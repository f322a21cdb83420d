namespace Juluo.Plans;

/// <summary>POST /resources/{id}/prices/{price} — changes the amount of a price of a resource. Existing bookings keep their price.</summary>
[Post("/resources/{id}/prices/{price}", SpacesModule.Manage, Form = typeof(ShowResourceSettings))]
internal sealed class ChangePrice(UnitOfWork work, Clock clock, ResourcesFacade allResources, Audit audit)
    : Slice<ChangePrice.Input, ChangePrice.Output>
{
    /// <param name="Amount">The amount as typed, in the community's currency.</param>
    public sealed record Input(ResourceId Id, PriceId Price, [Required] string? Amount = null);

    /// <param name="Before">The previous amount.</param>
    public sealed record Output(Money Before);

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (MoneyText.Read(input.Amount, caller.Community.Currency, least: 0) is not { } amount)
            return new PriceErrors.NoAmount();
        if (
            await allResources.Find(input.Id, stop) is not { } resource
            || await new PriceStore(work, clock).Change(resource.Id, input.Price, amount, stop) is not { Price: var before }
        )
            return new NotFound();
        await audit.Did(caller.Person, "plans.price-changed", resource.Name.Zh, new { amount, before.Per }, stop);
        return new Output(new Money(before.Amount, caller.Community.Currency));
    }

    protected override Next After(Input input, Output output, Caller caller) =>
        new(
            $"/resources/{input.Id}/settings#prices",
            "plans.price.changed",
            Undo: $"/resources/{input.Id}/prices/{input.Price}?amount={Uri.EscapeDataString(MoneyText.Typed(output.Before))}"
        );
}
