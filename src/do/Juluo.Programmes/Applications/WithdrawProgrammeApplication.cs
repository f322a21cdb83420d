namespace Juluo.Programmes;

/// <summary>POST /programmes/applications/{id}/withdrawal — withdraws a draft. It can be resumed.</summary>
[Post(
    "/programmes/applications/{id}/withdrawal",
    ProgrammeRights.Apply,
    Form = typeof(ShowProgrammeApplication),
    Say = "programmes.application.withdrawn",
    Undo = "/programmes/applications/{id}/step-back"
)]
internal sealed class WithdrawProgrammeApplication(UnitOfWork work, Clock clock) : Slice<WithdrawProgrammeApplication.Input, Done>
{
    public sealed record Input(ProgrammeApplicationId Id);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var store = new ProgrammeApplicationStore(work, clock);
        if (await store.Find(input.Id, caller.Self, stop) is not { Mine: true } application)
            return new NotFound();
        return await store.Withdraw(application.Id, stop) ? Done.It : new ApplicationErrors.AnotherState();
    }
}
