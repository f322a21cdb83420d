namespace Juluo.Programmes;

/// <summary>POST /programmes/{id}/details — changes a programme. Applications already sent are not affected.</summary>
[Post(
    "/programmes/{id}/details",
    ProgrammeRights.Post,
    Form = typeof(ShowProgrammeSettings),
    Changes = typeof(ShowProgrammeSettings),
    Then = "/programmes/{id}",
    Say = "programmes.programme.changed"
)]
internal sealed class ChangeProgramme(UnitOfWork work, Clock clock) : Slice<ChangeProgramme.Input, Done>
{
    public sealed record Input(ProgrammeId Id) : ProgrammeForm;

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var store = new ProgrammeStore(work, clock);
        if (await store.Find(input.Id, caller, stop) is not { } programme)
            return new NotFound();
        if (!ProgrammeRights.MayChange(programme, caller))
            return new ProgrammeErrors.OnlyForPoster();
        if (programme.ClosedAt is not null)
            return new ProgrammeErrors.TakenOff();
        var said = input.Trimmed();
        var today = said.ClosesOn == programme.ClosesOn ? (LocalDate?)null : clock.Today(caller.Community.Zone);
        if (said.Check(programme.Currency, today) is { Count: > 0 } wrong)
            return wrong;
        return await store.Change(programme.Id, said with { Currency = said.Coin(programme.Currency) }, stop)
            ? Done.It
            : new ProgrammeErrors.CurrencyInUse();
    }
}
