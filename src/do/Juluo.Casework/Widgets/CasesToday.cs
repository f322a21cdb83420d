namespace Juluo.Casework;

/// <summary>The widget on the day's page with the cases that wait for the caller.</summary>
[Named("cases-today")]
[Widget(Dashboard.Today, CaseworkRights.TakePart, typeof(CasesTodayWidget), 130)]
public sealed class CasesToday(UnitOfWork work, Clock clock, CaseSeal seal) : Slice<Nothing, CasesWaiting>
{
    public override async Task<Outcome<CasesWaiting>> Handle(Nothing input, Caller caller, CancellationToken stop) =>
        await CasesWaiting.Of(work, clock, seal, caller, stop) is { Any: true } waiting ? waiting : new NotFound();
}

/// <summary>The widget of <see cref="CasesToday"/> on a member's home page.</summary>
[Named("cases-at-home")]
[Widget(Dashboard.Home, CaseworkRights.TakePart, typeof(CasesTodayWidget), 130)]
public sealed class CasesAtHome(UnitOfWork work, Clock clock, CaseSeal seal) : Slice<Nothing, CasesWaiting>
{
    public override async Task<Outcome<CasesWaiting>> Handle(Nothing input, Caller caller, CancellationToken stop) =>
        await CasesWaiting.Of(work, clock, seal, caller, stop) is { Any: true } waiting ? waiting : new NotFound();
}
