namespace Juluo.Casework;

/// <summary>POST /cases/offices/{id}/closing — closes an office that has no open cases: it takes no more.</summary>
[Post(
    "/cases/offices/{id}/closing",
    CaseworkRights.Manage,
    Form = typeof(ShowOffice),
    Then = "/cases/offices",
    Say = "casework.office.closed",
    Undo = "/cases/offices/{id}/reopening"
)]
internal sealed class CloseOffice(UnitOfWork work, Clock clock) : Slice<CloseOffice.Input, Done>
{
    public sealed record Input(OfficeId Id);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var store = new OfficeStore(work, clock);
        if ((await store.HoldOpen(stop)).Find(o => o.Id == input.Id) is not { } office)
            return new NotFound();
        if (office.Open > 0)
            return new OfficeErrors.HasOpenCases(office.Open);
        await store.Close(office.Id, true, stop);
        return Done.It;
    }
}
