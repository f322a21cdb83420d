namespace Juluo.Casework;

/// <summary>POST /cases/offices/{id}/closing — closes an office without open cases; it takes no more cases.</summary>
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
        if (Busy(office) is { } busy)
            return busy;
        await store.Close(office.Id, true, stop);
        return Done.It;
    }

    /// <summary>Returns the error that prevents closing the office, or null.</summary>
    internal static Error? Busy(Office office) => office.Open > 0 ? new OfficeErrors.HasOpenCases(office.Open) : null;
}
