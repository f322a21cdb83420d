namespace Juluo.Access;

/// <summary>POST /access-groups — adds an access group, which opens some doors at some hours.</summary>
[Post("/access-groups", SpacesModule.Manage, Form = typeof(ListAccessGroups), Then = "/access-groups/{Id}", Say = "access.added")]
internal sealed class AddAccessGroup(UnitOfWork work, Clock clock, Audit audit) : Slice<AddAccessGroup.Input, AddAccessGroup.Output>
{
    public sealed record Input : AccessGroupDetails;

    public sealed record Output(AccessGroupId Id) : ICreated<AccessGroupId>;

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var added = await new AccessGroupStore(work, clock).Add(input, stop);
        if (added.Failed)
            return added.As<Output>();
        await audit.Did(caller.Person, "access.add", added.Value.ToString(), new { name = input.Name!.Zh }, stop);
        return new Output(added.Value);
    }
}
