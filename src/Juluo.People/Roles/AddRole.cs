using Juluo.Kernel;

namespace Juluo.People;

/// <summary>POST /settings/roles — adds a role of the community's own.</summary>
[Post("/settings/roles", RoleGiving.Permission, Form = typeof(ShowRoles), SessionOnly = true)]
internal sealed class AddRole(RoleBook book, RoleGiving giving, House house, Audit audit, Clock clock) : Slice<AddRole.Input, Done>
{
    public sealed record Input(IReadOnlyList<string> Permissions, string Zh = "", string En = "");

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (CustomRole.Check(input.Zh, input.En, input.Permissions, house) is { Count: > 0 } errors)
            return errors;
        if ((giving.Stale() ?? giving.Refuses(caller, input.Permissions)) is { } refused)
            return refused;
        var kept = await book.Keep(Id.New<RoleId>(clock), input.Zh, input.En, input.Permissions, stop);
        if (!kept.Failed)
            await audit.Did(caller.Self, "people.role-added", input.Zh.Trim(), new { input.Permissions }, stop);
        return kept;
    }

    protected override Next After(Input input, Done output, Caller caller) => new("/settings/roles", "people.roles.kept");
}
