namespace Juluo.Circles;

/// <summary>POST /circles/{id}/dividends — records a dividend: an amount, divided by current holdings. It is paid outside this system.</summary>
[Post("/circles/{id}/dividends", CircleRights.TakePartIn, Form = typeof(ListShares), Say = "circles.dividend.recorded")]
internal sealed class RecordDividend(UnitOfWork work, Clock clock) : Slice<RecordDividend.Input, Done>
{
    public sealed record Input(CircleId Id, [Required] string? Amount = null, [Length(RecordShares.MostNote)] string? Note = null);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var store = new ShareStore(work, clock);
        if (await store.Circles.Find(input.Id, caller.Self, stop) is not { } circle || !ListShares.MayRead(circle, caller))
            return new NotFound();
        if (!CircleRights.Of(circle, caller).Coordinate)
            return new CircleErrors.OnlyForCoordinators();
        if (MoneyText.Read(input.Amount, caller.Community.Currency) is not { } minor)
            return new ShareErrors.NoAmount();
        await store.Hold(circle.Id, stop);
        var register = await store.Register(circle.Id, stop);
        if (register.TrueForAll(h => h.Shares == 0))
            return new ShareErrors.NobodyHolds();
        var total = new Money(minor, caller.Community.Currency);
        await store.Declare(circle.Id, total, Dividend.Deal(total, register), input.Note, caller.Self, stop);
        return Done.It;
    }
}
