namespace Juluo.Residencies;

/// <summary>POST /people/{id}/deposits — takes a deposit for something other than a residency, such as a key.</summary>
[Post(
    "/people/{id}/deposits",
    SpacesModule.Reception,
    Form = typeof(ShowDepositsOf),
    Then = "/deposits/{Id}",
    Say = "residencies.deposit.made"
)]
internal sealed class AddDeposit(UnitOfWork work, Clock clock, PeopleFacade people, Audit audit)
    : Slice<AddDeposit.Input, AddDeposit.Output>
{
    public sealed record Input(PersonId Id, [Required] string? What = null, [Required] string? Amount = null);

    public sealed record Output(DepositId Id) : ICreated<DepositId>;

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (await people.Find(input.Id, stop) is not { } person)
            return new NotFound();
        var wrong = new List<Error>();
        var what = BookingTexts.Plain(input.What);
        if (what is null)
            wrong.Add(new Missing("what"));
        else if (what.EnumerateRunes().Count() > Deposit.MostWhat)
            wrong.Add(new TooLong("what", Deposit.MostWhat));
        var amount = MoneyText.Read(input.Amount, caller.Community.Currency);
        if (amount is null)
            wrong.Add(new DepositErrors.NoAmount());
        if (wrong.Count > 0)
            return wrong;
        var id = await new DepositStore(work, clock).Owe(
            person.Id,
            null,
            what,
            new(amount!.Value, caller.Community.Currency),
            caller.Person,
            stop
        );
        await audit.Did(caller.Person, "residencies.deposit.owed", person.Name, new { deposit = id, amount }, stop);
        return new Output(id);
    }
}
