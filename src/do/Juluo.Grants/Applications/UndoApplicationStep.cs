namespace Juluo.Grants;

/// <summary>POST /grants/applications/{id}/step-back — undoes the last step of an application: sending, decision, payment or withdrawal.</summary>
[Post(
    "/grants/applications/{id}/step-back",
    GrantRights.Apply,
    Form = typeof(ShowGrantApplication),
    Say = "programmes.application.stepped-back"
)]
internal sealed class UndoApplicationStep(UnitOfWork work, Clock clock) : Slice<UndoApplicationStep.Input, Done>
{
    public sealed record Input(GrantApplicationId Id);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var store = new GrantApplicationStore(work, clock);
        if (await store.Find(input.Id, caller.Self, stop) is not { Mine: true } application)
            return new NotFound();
        try
        {
            return application.State != GrantApplicationState.Draft && await store.StepBack(application, stop)
                ? Done.It
                : new ApplicationErrors.AnotherState();
        }
        catch (Npgsql.PostgresException again) when (again.ConstraintName == "applies_once")
        {
            return new ApplicationErrors.ThereAlready();
        }
    }
}
