using Microsoft.Extensions.Hosting;

namespace Juluo.Access;

/// <summary>
/// POST /gateway/grants — returns a gateway's grants, if they are new to it, and the doors to open now. Without news the call waits, without a connection to the database, until a
/// change occurs or the time is up.
/// </summary>
[Post("/gateway/grants", Requires.Nothing, ByCapability = true)]
internal sealed class GiveGrants(UnitOfWork work, GatewayStore gateways, GatewayNews news, QueueListener wake, IHttpContextAccessor http)
    : Slice<GiveGrants.Input, GatewayNews.Answer>
{
    private const int LongestWait = 25;
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(10);

    /// <param name="Version">The version of the grants it has; 0 for none.</param>
    /// <param name="Wait">The time to wait, in seconds.</param>
    public sealed record Input(long Version = 0, int Wait = 0);

    public override async Task<Outcome<GatewayNews.Answer>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (BearerToken.Of(http.HttpContext!) is not { } token)
            return new NotFound();
        var until = TimeProvider.System.GetUtcNow().AddSeconds(Math.Clamp(input.Wait, 0, LongestWait));
        while (true)
        {
            // Subscribes before reading, so that a change in between is not missed.
            var call = wake.Next(DoorStore.Call);
            if (await gateways.Calling(token, stop) is not { } gateway)
                return new NotFound();
            if (await news.For(gateway, input.Version, stop) is { } answer)
                return answer;
            var left = until - TimeProvider.System.GetUtcNow();
            if (left <= TimeSpan.Zero)
                return new GatewayNews.Answer(null, []);
            await work.Commit(stop);
            await work.DisposeAsync();
            var ends = await Stops(QueueListener.Wait(call, left < Look ? left : Look, stop));
            await work.Begin(caller.Community, stop);
            if (ends)
                return new GatewayNews.Answer(null, []);
        }
    }

    /// <summary>Waits, and returns true if the program stops in the meantime. A waiting gateway does not delay a restart; it asks again by itself.</summary>
    private async Task<bool> Stops(Task waiting)
    {
        var stopping = http.HttpContext!.RequestServices.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping;
        try
        {
            await waiting.WaitAsync(stopping);
            return false;
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            return true;
        }
    }
}
