namespace Juluo.Delivery;

/// <summary>Runs the self-check once an hour, so that it knows since when a problem exists.</summary>
[Named("delivery.check-installation")]
internal sealed class CheckInstallation(SelfCheck check) : Job
{
    public override async Task Run(Community community, CancellationToken stop) => await check.Look(community, stop);
}
