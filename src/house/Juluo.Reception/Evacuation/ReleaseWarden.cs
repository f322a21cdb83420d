namespace Juluo.Reception;

/// <summary>POST /sites/{id}/evacuation/wardens/{person}/removal — removes a warden.</summary>
[Post(
    "/sites/{id}/evacuation/wardens/{person}/removal",
    SpacesModule.Manage,
    Then = "/sites/{id}/evacuation/mail",
    Say = "reception.evacuation.warden.released"
)]
internal sealed class ReleaseWarden(UnitOfWork work, Clock clock, Audit audit) : Slice<ReleaseWarden.Input, Done>
{
    public sealed record Input(SiteId Id, PersonId Person);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (!await new EvacuationMailStore(work, clock).Release(input.Id, input.Person, stop))
            return new NotFound();
        await audit.Did(caller.Person, "reception.warden-released", input.Person.ToString(), null, stop);
        return Done.It;
    }
}
