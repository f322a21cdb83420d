using Juluo.Kernel;

namespace Juluo.People;

/// <summary>POST /settings/roles/{id}/return — brings a role back, with those who held it.</summary>
[Post("/settings/roles/{id}/return", "people.manage", Then = "/settings/roles")]
internal sealed class ReturnRole(RoleBook book) : Slice<ReturnRole.Input, Done>
{
    public sealed record Input(RoleId Id);

    public override Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop) => book.End(input.Id, false, stop);
}
