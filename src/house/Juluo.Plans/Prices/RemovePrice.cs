namespace Juluo.Plans;

/// <summary>POST /resources/{id}/prices/{price}/removal — removes a price of a resource. Existing bookings keep their price.</summary>
[Post(
    "/resources/{id}/prices/{price}/removal",
    SpacesModule.Manage,
    Form = typeof(ShowResourceSettings),
    Then = "/resources/{id}/settings#prices",
    Say = "plans.price.removed"
)]
internal sealed class RemovePrice(UnitOfWork work, Clock clock, Audit audit) : Slice<RemovePrice.Input, Done>
{
    public sealed record Input(ResourceId Id, PriceId Price);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (
            await new ResourceStore(work, clock).Find(input.Id, stop) is not { } resource
            || !await new PriceStore(work, clock).Remove(resource.Id, input.Price, stop)
        )
            return new NotFound();
        await audit.Did(caller.Person, "plans.price-removed", resource.Name.Zh, null, stop);
        return Done.It;
    }
}
