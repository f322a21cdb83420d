using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using Microsoft.Extensions.Hosting;

namespace Juluo.Web;

/// <summary>Responds with server-sent events. The stream ends when the program stops, so that an open page does not delay a restart.</summary>
internal static class EventStreamResult
{
    public static IResult Of(EventStream live, HttpContext http) =>
        TypedResults.ServerSentEvents(
            Events(live, http.RequestServices.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping, http.RequestAborted)
        );

    private static async IAsyncEnumerable<SseItem<string>> Events(
        EventStream live,
        CancellationToken stopping,
        [EnumeratorCancellation] CancellationToken gone
    )
    {
        using var over = CancellationTokenSource.CreateLinkedTokenSource(stopping, gone);
        await using var changes = live.Changes(over.Token).GetAsyncEnumerator(over.Token);
        while (await Next())
            yield return new(JsonSerializer.Serialize(changes.Current, changes.Current.GetType(), Json.Options));

        async ValueTask<bool> Next()
        {
            try
            {
                return await changes.MoveNextAsync();
            }
            catch (OperationCanceledException) when (over.IsCancellationRequested)
            {
                return false;
            }
        }
    }
}
