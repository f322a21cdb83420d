namespace Juluo.Plans;

/// <summary>POST /me/passes — buys a pass for the caller at the price that they were shown. The price is recorded; it is paid at the front desk or with the bill.</summary>
[Post("/me/passes", "spaces.book", Form = typeof(ShowMyPlan), Say = "plans.pass.bought")]
internal sealed class BuyPass(UnitOfWork work, Clock clock) : Slice<BuyPass.Input, BuyPass.Output>
{
    /// <param name="Seen">The price on the button, in minor units.</param>
    public sealed record Input(PassId Pass, long? Seen = null);

    public sealed record Output(CreditId Credit);

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (await new PassCatalogue(work, clock).Find(input.Pass, stop) is not { } pass)
            return new NotFound();
        if (pass.RetiredAt is not null)
            return new PassErrors.Retired();
        if (pass.Kind == PassKind.Trial)
            return new PassErrors.OnlyAtReception();
        if (input.Seen is { } seen && seen != pass.Price.Minor)
            return new PriceErrors.PriceChanged(pass.Price);
        var sold = await new CreditStore(work, clock).Sell(
            pass,
            caller.Self,
            null,
            clock.Today(caller.Community.Zone),
            caller.Person,
            stop
        );
        return sold.Failed ? sold.As<Output>() : new Output(sold.Value);
    }
}
