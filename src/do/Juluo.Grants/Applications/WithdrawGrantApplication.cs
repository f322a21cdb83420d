namespace Juluo.Grants;

/// <summary>POST /grants/applications/{id}/withdrawal — withdraws a draft. It can be resumed.</summary>
[Post(
    "/grants/applications/{id}/withdrawal",
    GrantRights.Apply,
    Form = typeof(ShowGrantApplication),
    Say = "programmes.application.withdrawn",
    Undo = "/grants/applications/{id}/step-back"
)]
internal sealed class WithdrawGrantApplication(UnitOfWork work, Clock clock) : Slice<WithdrawGrantApplication.Input, Done>
{
    public sealed record Input(GrantApplicationId Id);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var store = new GrantApplicationStore(work, clock);
        if (await store.Find(input.Id, caller.Self, stop) is not { Mine: true } application)
            return new NotFound();
        return await store.Withdraw(application.Id, stop) ? Done.It : new ApplicationErrors.AnotherState();
    }
}
