namespace Juluo.Access;

/// <summary>POST /access-groups/{id}/return — a retired group opens its doors again.</summary>
[Post("/access-groups/{id}/return", SpacesModule.Manage, Then = "/access-groups/{id}", Say = "access.returned")]
internal sealed class RestoreAccessGroup(UnitOfWork work, Clock clock, Audit audit) : Slice<RestoreAccessGroup.Input, Done>
{
    public sealed record Input(AccessGroupId Id);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (!await new AccessGroupStore(work, clock).Retire(input.Id, retired: false, stop))
            return new NotFound();
        await audit.Did(caller.Person, "access.return", input.Id.ToString(), null, stop);
        return Done.It;
    }
}
