namespace Juluo.Plans;

/// <summary>POST /passes/{id}/restoration — puts a pass on sale again.</summary>
[Post(
    "/passes/{id}/restoration",
    "spaces.manage",
    Form = typeof(ShowPass),
    Then = "/passes/{id}",
    Say = "plans.pass.restored",
    Undo = "/passes/{id}/retirement"
)]
internal sealed class RestorePass(UnitOfWork work, Clock clock, Audit audit) : Slice<RetirePass.Input, Done>
{
    public override Task<Outcome<Done>> Handle(RetirePass.Input input, Caller caller, CancellationToken stop) =>
        RetirePass.Set(input.Id, false, work, clock, audit, caller, stop);
}
