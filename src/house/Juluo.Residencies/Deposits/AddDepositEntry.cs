namespace Juluo.Residencies;

/// <summary>POST /deposits/{id}/entries — records a payment, a return or a waiver of a deposit. Entries are never changed; a mistake is corrected by another entry.</summary>
[Post("/deposits/{id}/entries", SpacesModule.Reception, Form = typeof(ShowDeposit), Say = "residencies.deposit.written")]
internal sealed class AddDepositEntry(UnitOfWork work, Clock clock, PeopleFacade people, Audit audit, Notifier notifier)
    : Slice<AddDepositEntry.Input, Done>
{
    /// <param name="Day">The day; empty for today.</param>
    /// <param name="How">The method of payment, if money changed hands.</param>
    public sealed record Input(
        DepositId Id,
        [Required] DepositEntryKind? Kind = null,
        string? Amount = null,
        LocalDate? Day = null,
        PaidHow? How = null,
        string? Reference = null,
        string? Reason = null
    );

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var store = new DepositStore(work, clock);
        if (await store.Find(input.Id, stop) is not { } deposit)
            return new NotFound();
        var decided = Decide(input, deposit.Amount.Currency, clock.Today(caller.Community.Zone), caller.Person, clock.Now);
        if (decided.Failed)
            return decided.As<Done>();
        var entered = await store.Enter(deposit, decided.Value, stop);
        if (entered.Failed)
            return entered;
        var word = EnumWord.Of(decided.Value.Kind);
        await audit.Did(
            caller.Person,
            $"residencies.deposit.{word}",
            (await people.Find(deposit.Person, stop))?.Name ?? "",
            new { deposit = deposit.Id, amount = decided.Value.Amount.Minor },
            stop
        );
        await notifier.Notify(
            deposit.Person,
            new(
                ApplicationNotices.Mine,
                $"deposit:{deposit.Id}:{clock.NewKey()}",
                $"residencies.told.deposit.{word}",
                new { amount = decided.Value.Amount },
                "/me/deposits"
            )
            {
                Quote = decided.Value.Reason,
            },
            stop
        );
        return Done.It;
    }

    /// <summary>Checks the rules that need no database.</summary>
    internal static Outcome<DepositEntry> Decide(Input input, string currency, LocalDate today, PersonId? by, Instant now)
    {
        var wrong = new List<Error>();
        if (input.Kind is not { } kind || kind == DepositEntryKind.Owed)
            return new DepositErrors.NoKind();
        var amount = MoneyText.Read(input.Amount, currency);
        if (amount is null)
            wrong.Add(new DepositErrors.NoAmount());
        var day = input.Day ?? today;
        if (day > today || Days.OutOfReach(day, today))
            wrong.Add(new DepositErrors.DayToCome());
        var moves = kind is DepositEntryKind.Received or DepositEntryKind.Returned;
        if (moves && input.How is null)
            wrong.Add(new DepositErrors.NoWay());
        var (reference, reason) = (BookingTexts.Plain(input.Reference), BookingTexts.Plain(input.Reason));
        if (reason is null && kind != DepositEntryKind.Received)
            wrong.Add(new DepositErrors.NoReason());
        if (reference?.EnumerateRunes().Count() > DepositEntry.MostReference)
            wrong.Add(new TooLong("reference", DepositEntry.MostReference));
        if (reason?.EnumerateRunes().Count() > DepositEntry.MostReason)
            wrong.Add(new TooLong("reason", DepositEntry.MostReason));
        return wrong.Count > 0
            ? wrong
            : new DepositEntry(kind, new(amount!.Value, currency), day, moves ? input.How : null, reference, reason, by, now);
    }
}
