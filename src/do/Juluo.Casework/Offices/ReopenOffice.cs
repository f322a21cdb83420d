namespace Juluo.Casework;

/// <summary>POST /cases/offices/{id}/reopening — opens an office again.</summary>
[Post("/cases/offices/{id}/reopening", CaseworkRights.Manage, Form = typeof(ShowOffice), Say = "casework.office.reopened")]
internal sealed class ReopenOffice(UnitOfWork work, Clock clock) : Slice<ReopenOffice.Input, Done>
{
    public sealed record Input(OfficeId Id);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop) =>
        await new OfficeStore(work, clock).Close(input.Id, false, stop) ? Done.It : new NotFound();
}
