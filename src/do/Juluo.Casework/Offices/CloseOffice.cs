namespace Juluo.Casework;

/// <summary>POST /cases/offices/{id}/closing — closes an office without open cases, so that it gets no new ones.</summary>
[Post(
    "/cases/offices/{id}/closing",
    CaseworkRights.Manage,
    Form = typeof(ShowOffice),
    Then = "/cases/offices",
    Say = "casework.office.closed"
)]
internal class CloseOffice(UnitOfWork work, Clock clock) : Reversible<CloseOffice.Input>
{
    public sealed record Input(OfficeId Id);

    protected override async Task<Outcome<Done>> Set(Input input, bool done, Caller caller, CancellationToken stop)
    {
        var store = new OfficeStore(work, clock);
        if (done)
        {
            if ((await store.HoldOpen(stop)).Find(o => o.Id == input.Id) is not { } office)
                return new NotFound();
            if (Busy(office) is { } busy)
                return busy;
        }

        return await store.Close(input.Id, done, stop) ? Done.It : new NotFound();
    }

    /// <summary>Returns the error that prevents closing the office, or null.</summary>
    internal static Error? Busy(Office office) => office.Open > 0 ? new OfficeErrors.HasOpenCases(office.Open) : null;
}

/// <summary>POST /cases/offices/{id}/reopening — opens an office again.</summary>
[Undo("/cases/offices/{id}/reopening", Then = "/cases/offices/{id}", Say = "casework.office.reopened")]
internal sealed class ReopenOffice(UnitOfWork work, Clock clock) : CloseOffice(work, clock);
