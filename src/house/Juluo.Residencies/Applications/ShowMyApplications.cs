namespace Juluo.Residencies;

/// <summary>GET /me/applications — what I applied for, and how it stands.</summary>
[Get("/me/applications", Needs.SignIn, Page = typeof(MyApplicationsPage))]
public sealed class ShowMyApplications(Work work, Clock clock) : Slice<Nothing, ShowMyApplications.Output>
{
    public sealed record Output(IReadOnlyList<Application> Applications, bool HasDeposits);

    public override async Task<Outcome<Output>> Handle(Nothing input, Caller caller, CancellationToken stop) =>
        new Output(
            await new ApplicationBook(work, clock).Of(caller.Self, stop),
            (await new DepositBook(work, clock).Of(caller.Self, stop)).Count > 0
        );
}
