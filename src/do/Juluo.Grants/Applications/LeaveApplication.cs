namespace Juluo.Grants;

/// <summary>POST /grants/applications/{id}/leaving — removes the caller from an application. Their texts stay.</summary>
[Post(
    "/grants/applications/{id}/leaving",
    GrantRights.Apply,
    Form = typeof(ShowGrantApplication),
    Then = "/grants",
    Say = "programmes.application.left"
)]
internal sealed class LeaveApplication(UnitOfWork work, Clock clock) : Slice<LeaveApplication.Input, Done>
{
    public sealed record Input(GrantApplicationId Id);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop) =>
        await new GrantApplicationStore(work, clock).Drop(input.Id, caller.Self, stop) ? Done.It : new NotFound();
}
