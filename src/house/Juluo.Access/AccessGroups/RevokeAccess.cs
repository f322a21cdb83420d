namespace Juluo.Access;

/// <summary>POST /access-groups/{id}/people/{person}/removal — removes a person from an access group. They keep access that they have by plan or role.</summary>
[Post("/access-groups/{id}/people/{person}/removal", SpacesModule.Manage, Then = "/access-groups/{id}", Say = "access.unnamed")]
internal sealed class RevokeAccess(UnitOfWork work, Clock clock, Audit audit) : Slice<RevokeAccess.Input, Done>
{
    public sealed record Input(AccessGroupId Id, PersonId Person);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var store = new AccessGroupStore(work, clock);
        if (await store.Find(input.Id, stop) is not { } group || !group.People.Contains(input.Person))
            return new NotFound();
        await store.Name(input.Id, input.Person, named: false, stop);
        await audit.Did(caller.Person, "access.unname", input.Person.ToString(), new { group = input.Id }, stop);
        return Done.It;
    }
}
