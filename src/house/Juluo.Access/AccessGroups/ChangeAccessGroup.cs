namespace Juluo.Access;

/// <summary>POST /access-groups/{id} — changes the doors, hours, plans or roles of an access group.</summary>
[Post("/access-groups/{id}", SpacesModule.Manage, Form = typeof(ShowAccessGroup), Say = "access.changed")]
internal sealed class ChangeAccessGroup(UnitOfWork work, Clock clock, Audit audit) : Slice<ChangeAccessGroup.Input, Done>
{
    public sealed record Input(AccessGroupId Id) : AccessGroupDetails;

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var store = new AccessGroupStore(work, clock);
        if (await store.Find(input.Id, stop) is null)
            return new NotFound();
        var changed = await store.Change(input.Id, input, stop);
        if (changed.Failed)
            return changed.As<Done>();
        await audit.Did(caller.Person, "access.change", input.Id.ToString(), null, stop);
        return Done.It;
    }
}
