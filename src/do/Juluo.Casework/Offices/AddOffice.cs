namespace Juluo.Casework;

/// <summary>POST /cases/offices — adds an office that works on cases.</summary>
[Post("/cases/offices", CaseworkRights.Manage, Form = typeof(NewOffice), Then = "/cases/offices/{Id}", Say = "casework.office.added")]
internal sealed class AddOffice(UnitOfWork work, Clock clock) : Slice<AddOffice.Input, Created<OfficeId>>
{
    public sealed record Input : OfficeForm;

    public override async Task<Outcome<Created<OfficeId>>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        return new Created<OfficeId>(await new OfficeStore(work, clock).Add(input, stop));
    }
}
