using Juluo.Web.Pages;

namespace Juluo.Delivery;

/// <summary>GET /check — shows the state of the installation in sentences.</summary>
[Get("/check", "delivery.check", Page = typeof(CheckPage))]
public sealed class ShowCheck(SelfCheck check) : Slice<Nothing, ShowCheck.Report>
{
    /// <param name="Findings">The findings, without paths on the server.</param>
    public sealed record Report(IReadOnlyList<Finding> Findings);

    public override async Task<Outcome<Report>> Handle(Nothing input, Caller caller, CancellationToken stop) =>
        new Report([.. (await check.Look(caller.Community, stop)).Select(f => f with { OnServer = null })]);
}
