namespace Juluo.Grants;

/// <summary>POST /grants/applications/{id}/payment — records the payment of an application that was won.</summary>
[Post(
    "/grants/applications/{id}/payment",
    GrantRights.Apply,
    Form = typeof(ShowGrantApplication),
    Say = "programmes.application.paid",
    Undo = "/grants/applications/{id}/step-back"
)]
internal sealed class RecordPayment(UnitOfWork work, Clock clock) : Slice<RecordPayment.Input, Done>
{
    /// <param name="Paid">The amount paid, as people type money.</param>
    /// <param name="PaidOn">The day of the payment; today by default.</param>
    public sealed record Input(GrantApplicationId Id, [Required] string? Paid = null, LocalDate? PaidOn = null);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var store = new GrantApplicationStore(work, clock);
        if (await store.Find(input.Id, caller.Self, stop) is not { Mine: true } application)
            return new NotFound();
        if (application.State != GrantApplicationState.Won)
            return new ApplicationErrors.AnotherState();
        var today = clock.Today(caller.Community.Zone);
        var on = input.PaidOn ?? today;
        List<Error> wrong = [];
        if (FormText.Some(input.Paid) is null)
            wrong.Add(new Missing("paid"));
        else if (MoneyText.Read(input.Paid, application.Currency) is null)
            wrong.Add(new ApplicationErrors.AmountUnreadable("paid"));
        if (on > today)
            wrong.Add(new ApplicationErrors.DayAhead("paidOn"));
        else if (on < application.DecidedOn)
            wrong.Add(new ApplicationErrors.DayBefore("paidOn", application.DecidedOn.Value));
        if (wrong.Count > 0)
            return wrong;
        return await store.Pay(application.Id, on, MoneyText.Read(input.Paid, application.Currency)!.Value, stop)
            ? Done.It
            : new ApplicationErrors.AnotherState();
    }
}
