namespace Juluo.Residencies;

/// <summary>GET /me/applications — lists the caller's applications, with the state of each.</summary>
[Get("/me/applications", Requires.SignIn, Page = typeof(MyApplicationsPage))]
public sealed class ListMyApplications(UnitOfWork work, Clock clock) : Slice<Nothing, ListMyApplications.Output>
{
    public sealed record Output(IReadOnlyList<Application> Applications, bool HasDeposits);

    public override async Task<Outcome<Output>> Handle(Nothing input, Caller caller, CancellationToken stop) =>
        new Output(
            await new ApplicationStore(work, clock).Of(caller.Self, stop),
            (await new DepositStore(work, clock).Of(caller.Self, stop)).Count > 0
        );
}
