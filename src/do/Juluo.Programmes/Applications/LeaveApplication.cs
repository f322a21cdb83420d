namespace Juluo.Programmes;

/// <summary>POST /programmes/applications/{id}/leaving — removes the caller from an application. Their texts stay.</summary>
[Post(
    "/programmes/applications/{id}/leaving",
    ProgrammeRights.Apply,
    Form = typeof(ShowProgrammeApplication),
    Then = "/programmes",
    Say = "programmes.application.left"
)]
internal sealed class LeaveApplication(UnitOfWork work, Clock clock) : Slice<LeaveApplication.Input, Done>
{
    public sealed record Input(ProgrammeApplicationId Id);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop) =>
        await new ProgrammeApplicationStore(work, clock).Drop(input.Id, caller.Self, stop) ? Done.It : new NotFound();
}
