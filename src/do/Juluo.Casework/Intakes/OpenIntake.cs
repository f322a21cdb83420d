namespace Juluo.Casework;

/// <summary>POST /services/{id}/intake/opening — starts taking applications.</summary>
[Post("/services/{id}/intake/opening", CaseworkRights.Manage, Form = typeof(ShowIntake), Say = "casework.intake.opened")]
internal sealed class OpenIntake(UnitOfWork work, Clock clock, FormsFacade forms) : Slice<OpenIntake.Input, Done>
{
    public sealed record Input(ServiceId Id);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var store = new IntakeStore(work, clock);
        if (await store.Find(input.Id, stop) is not { } intake)
            return new NotFound();
        if (await forms.Find(intake.Form, stop) is not { IsOpen: true })
            return new IntakeErrors.FormNotPublished();
        return await store.Open(intake.Service, true, stop) ? Done.It : new IntakeErrors.AlreadyOpen();
    }
}
