namespace Juluo.Casework;

/// <summary>POST /services/{id}/intake/closing — stops taking applications; those already begun can still be sent.</summary>
[Post(
    "/services/{id}/intake/closing",
    CaseworkRights.Manage,
    Form = typeof(ShowIntake),
    Say = "casework.intake.closed",
    Undo = "/services/{id}/intake/opening"
)]
internal sealed class CloseIntake(UnitOfWork work, Clock clock) : Slice<CloseIntake.Input, Done>
{
    public sealed record Input(ServiceId Id);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop) =>
        await new IntakeStore(work, clock).Open(input.Id, false, stop) ? Done.It : new IntakeErrors.NotOpen();
}
