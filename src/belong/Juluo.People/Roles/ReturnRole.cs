namespace Juluo.People;

/// <summary>POST /settings/roles/{id}/return — brings a role back, with those who held it.</summary>
[Post("/settings/roles/{id}/return", RoleGiving.Permission, Then = "/settings/roles", SessionOnly = true)]
internal sealed class ReturnRole(RoleBook book, RoleGiving giving) : Slice<ReturnRole.Input, Done>
{
    public sealed record Input(RoleId Id);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (await book.Find(input.Id, stop, ended: true) is not { } role)
            return new NotFound();
        return (giving.Stale() ?? giving.Refuses(caller, role.Permissions)) is { } refused
            ? refused
            : await book.End(input.Id, false, stop);
    }
}
