namespace Juluo.Delivery;

/// <summary>Once an hour the self-check is made whether or not anyone looks, so that it can say since when something is not well.</summary>
[Named("delivery.check-installation")]
internal sealed class CheckInstallation(SelfCheck check) : Job
{
    public override async Task Run(Community community, CancellationToken stop) => await check.Look(community, stop);
}
