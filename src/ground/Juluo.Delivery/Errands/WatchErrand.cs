using System.Runtime.CompilerServices;
using Microsoft.Extensions.DependencyInjection;

namespace Juluo.Delivery;

/// <summary>GET /errands/{id}/progress — server-sent events while it runs; as JSON, the present state.</summary>
[Get("/errands/{id}/progress", Needs.SignIn)]
internal sealed class WatchErrand(Errands errands, Words words, IServiceScopeFactory scopes) : Slice<ShowErrand.Input, Live<ErrandReport>>
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);

    public override async Task<Outcome<Live<ErrandReport>>> Handle(ShowErrand.Input input, Caller caller, CancellationToken stop)
    {
        if (await errands.Find(input.Id, stop) is not { } errand || !errand.VisibleTo(caller))
            return new NotFound();
        return new Live<ErrandReport>(ErrandReport.Of(errand, words), until => Changes(errand, caller.Community, until));
    }

    private async IAsyncEnumerable<ErrandReport> Changes(
        ErrandState errand,
        Community community,
        [EnumeratorCancellation] CancellationToken stop
    )
    {
        ErrandReport? said = null;
        while (true)
        {
            var report = ErrandReport.Of(errand, words);
            if (report != said)
                yield return said = report;
            if (report.Finished)
                yield break;
            await Task.Delay(Pause, stop);
            // A connection for each look: a page that is left open holds none.
            await using var scope = scopes.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<Work>().Begin(community, stop);
            if (await scope.ServiceProvider.GetRequiredService<Errands>().Find(errand.Id, stop) is not { } now)
                yield break;
            errand = now;
        }
    }
}
