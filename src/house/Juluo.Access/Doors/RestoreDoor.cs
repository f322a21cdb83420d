namespace Juluo.Access;

/// <summary>POST /doors/{id}/return — puts a retired door back into use.</summary>
[Post("/doors/{id}/return", SpacesModule.Manage, Then = "/doors/{id}", Say = "access.door.returned")]
internal sealed class RestoreDoor(UnitOfWork work, Clock clock, Audit audit) : Slice<RetireDoor.Input, Done>
{
    public override Task<Outcome<Done>> Handle(RetireDoor.Input input, Caller caller, CancellationToken stop) =>
        RetireDoor.Set(input.Id, false, work, clock, audit, caller, stop);
}
