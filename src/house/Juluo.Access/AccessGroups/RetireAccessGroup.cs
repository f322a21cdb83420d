namespace Juluo.Access;

/// <summary>POST /access-groups/{id}/retirement — retires an access group: it opens no door from now on.</summary>
[Post(
    "/access-groups/{id}/retirement",
    SpacesModule.Manage,
    Then = "/access-groups",
    Say = "access.retired",
    Undo = "/access-groups/{id}/return"
)]
internal sealed class RetireAccessGroup(UnitOfWork work, Clock clock, Audit audit) : Slice<RetireAccessGroup.Input, Done>
{
    public sealed record Input(AccessGroupId Id);

    public override Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop) =>
        Set(input.Id, true, work, clock, audit, caller, stop);

    internal static async Task<Outcome<Done>> Set(
        AccessGroupId id,
        bool retired,
        UnitOfWork work,
        Clock clock,
        Audit audit,
        Caller caller,
        CancellationToken stop
    )
    {
        if (!await new AccessGroupStore(work, clock).Retire(id, retired, stop))
            return new NotFound();
        await audit.Did(caller.Person, retired ? "access.retirement" : "access.return", id.ToString(), null, stop);
        return Done.It;
    }
}
