namespace Juluo.Access;

/// <summary>POST /access-groups/{id}/people — adds one person to an access group, whatever their plan.</summary>
[Post("/access-groups/{id}/people", SpacesModule.Manage, Form = typeof(ShowAccessGroup), Say = "access.named")]
internal sealed class GrantAccess(UnitOfWork work, Clock clock, PeopleFacade directory, Audit audit) : Slice<GrantAccess.Input, Done>
{
    public sealed record Input(AccessGroupId Id, PersonId Person);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var store = new AccessGroupStore(work, clock);
        if (await store.Find(input.Id, stop) is null)
            return new NotFound();
        if (await directory.Find(input.Person, stop) is not { Here: true })
            return new AccessGroupErrors.NobodyOfThisName();
        await store.Name(input.Id, input.Person, named: true, stop);
        await audit.Did(caller.Person, "access.name", input.Person.ToString(), new { group = input.Id }, stop);
        return Done.It;
    }
}
