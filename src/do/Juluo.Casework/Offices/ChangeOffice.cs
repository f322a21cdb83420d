namespace Juluo.Casework;

/// <summary>POST /cases/offices/{id}/details — changes an office and its capacity. A capacity below its open cases is allowed; it then takes none until some are closed.</summary>
[Post("/cases/offices/{id}/details", CaseworkRights.TakePart, Form = typeof(ShowOffice), Say = "casework.saved")]
internal sealed class ChangeOffice(UnitOfWork work, Clock clock) : Slice<ChangeOffice.Input, Done>
{
    public sealed record Input(OfficeId Id) : OfficeForm;

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var store = new OfficeStore(work, clock);
        if (await store.Find(input.Id, stop) is not { } office || !await OfficeRights.Leads(store, office.Id, caller, stop))
            return new NotFound();
        await store.Change(office.Id, input, stop);
        return Done.It;
    }
}
