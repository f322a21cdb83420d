namespace Juluo.Programmes;

/// <summary>POST /programmes/applications/{id}/step-back — undoes the last step of an application: sending, decision, payment or withdrawal.</summary>
[Post(
    "/programmes/applications/{id}/step-back",
    ProgrammeRights.Apply,
    Form = typeof(ShowProgrammeApplication),
    Say = "programmes.application.stepped-back"
)]
internal sealed class UndoApplicationStep(UnitOfWork work, Clock clock) : Slice<UndoApplicationStep.Input, Done>
{
    public sealed record Input(ProgrammeApplicationId Id);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var store = new ProgrammeApplicationStore(work, clock);
        if (await store.Find(input.Id, caller.Self, stop) is not { Mine: true } application)
            return new NotFound();
        try
        {
            return application.State != ProgrammeApplicationState.Draft && await store.StepBack(application, stop)
                ? Done.It
                : new ApplicationErrors.AnotherState();
        }
        catch (Npgsql.PostgresException again) when (again.ConstraintName == "applies_once")
        {
            return new ApplicationErrors.ThereAlready();
        }
    }
}
