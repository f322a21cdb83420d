namespace Juluo.Access;

/// <summary>POST /access-groups/{id}/retirement — retires an access group, which then opens no doors.</summary>
[Post("/access-groups/{id}/retirement", SpacesModule.Manage, Then = "/access-groups", Say = "access.retired")]
internal class RetireAccessGroup(UnitOfWork work, Clock clock, Audit audit) : Reversible<RetireAccessGroup.Input>
{
    public sealed record Input(AccessGroupId Id);

    protected override async Task<Outcome<Done>> Set(Input input, bool done, Caller caller, CancellationToken stop)
    {
        if (!await new AccessGroupStore(work, clock).Retire(input.Id, done, stop))
            return new NotFound();
        await audit.Did(caller.Person, done ? "access.retirement" : "access.return", input.Id.ToString(), null, stop);
        return Done.It;
    }
}

/// <summary>POST /access-groups/{id}/return — restores a retired access group: it opens its doors again.</summary>
[Undo("/access-groups/{id}/return", Then = "/access-groups/{id}", Say = "access.returned")]
internal sealed class RestoreAccessGroup(UnitOfWork work, Clock clock, Audit audit) : RetireAccessGroup(work, clock, audit);
