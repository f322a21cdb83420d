namespace Juluo.Access;

/// <summary>POST /access-groups/{id}/return — restores a retired access group: it opens its doors again.</summary>
[Post("/access-groups/{id}/return", SpacesModule.Manage, Then = "/access-groups/{id}", Say = "access.returned")]
internal sealed class RestoreAccessGroup(UnitOfWork work, Clock clock, Audit audit) : Slice<RetireAccessGroup.Input, Done>
{
    public override Task<Outcome<Done>> Handle(RetireAccessGroup.Input input, Caller caller, CancellationToken stop) =>
        RetireAccessGroup.Set(input.Id, false, work, clock, audit, caller, stop);
}
