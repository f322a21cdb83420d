namespace Juluo.Access;

/// <summary>POST /access-groups/{id} — other doors, hours, plans or roles.</summary>
[Post("/access-groups/{id}", SpacesModule.Manage, Form = typeof(ShowAccessGroup), Then = "/access-groups/{id}", Say = "access.changed")]
internal sealed class ChangeAccessGroup(UnitOfWork work, Clock clock, Audit audit) : Slice<ChangeAccessGroup.Input, Done>
{
    public sealed record Input(
        AccessGroupId Id,
        string NameZh = "",
        string NameEn = "",
        IReadOnlyList<int>? Weekdays = null,
        string? From = null,
        string? Until = null,
        int GraceDays = 3,
        IReadOnlyList<DoorId>? Doors = null,
        IReadOnlyList<PlanId>? Plans = null,
        IReadOnlyList<Role>? Roles = null
    )
    {
        internal AccessGroupDetails Details() => new(NameZh, NameEn, Weekdays, From, Until, GraceDays, Doors, Plans, Roles);
    }

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var store = new AccessGroupStore(work, clock);
        if (await store.Find(input.Id, stop) is null)
            return new NotFound();
        var details = input.Details();
        if (details.Check() is { Count: > 0 } wrong)
            return wrong;
        var changed = await store.Change(input.Id, details, stop);
        if (changed.Failed)
            return changed.As<Done>();
        await audit.Did(caller.Person, "access.change", input.Id.ToString(), null, stop);
        return Done.It;
    }
}
