using Juluo.Kernel;

namespace Juluo.People;

/// <summary>POST /settings/roles/{id}/removal — nobody may anything by it any more; it can be brought back.</summary>
[Post("/settings/roles/{id}/removal", "people.manage", Then = "/settings/roles")]
internal sealed class RemoveRole(RoleBook book, Audit audit) : Slice<RemoveRole.Input, Done>
{
    public sealed record Input(RoleId Id);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var ended = await book.End(input.Id, true, stop);
        if (!ended.Failed)
            await audit.Did(caller.Self, "people.role-removed", input.Id.ToString(), null, stop);
        return ended;
    }

    protected override Next After(Input input, Done output, Caller caller) =>
        new("/settings/roles", "people.roles.removed", Undo: $"/settings/roles/{input.Id}/return");
}
