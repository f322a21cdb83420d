using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace Juluo.Delivery;

/// <summary>
/// For the program that starts and watches processes: <c>/health/live</c> says that this one answers, <c>/health/ready</c> that it can serve
/// (200), or what it lacks (503).
/// </summary>
public static class HealthEndpoints
{
    // Longer than any worker looks away: half a minute, and as long again with an item in hand.
    private static readonly TimeSpan Asleep = TimeSpan.FromMinutes(2);

    /// <summary>Where the self-check asks, from outside, how a request arrives: by http or https, and whether a proxy in front is believed.</summary>
    internal const string Seen = "/health/seen";
    internal const string Mark = "juluo";
    internal const string Believed = "believed";

    /// <param name="working">Whether workers run in this process.</param>
    public static void MapHealth(this IEndpointRouteBuilder app, bool working)
    {
        // At once: whose cookie came along is a question to the database, which may be what is ill.
        app.MapGet("/health/live", () => Results.Text("live")).ShortCircuit().ExcludeFromDescription();
        app.MapGet(
                Seen,
                (HttpRequest request) =>
                    // Of what a proxy says nothing is left over when all of it is believed.
                    Results.Text(
                        $"{Mark} {request.Scheme} {(request.Headers.ContainsKey("X-Forwarded-For") || request.Headers.ContainsKey("X-Forwarded-Proto") ? "unbelieved" : Believed)}"
                    )
            )
            .ShortCircuit()
            .ExcludeFromDescription();
        app.MapGet("/health/ready", (IServiceProvider services, CancellationToken stop) => Ready(services, working, stop))
            .ShortCircuit()
            .ExcludeFromDescription();
    }

    private static async Task<IResult> Ready(IServiceProvider services, bool working, CancellationToken stop)
    {
        var lacks = new List<string>();
        try
        {
            var (missing, changed, _) = await services.GetRequiredService<SchemaState>().Look(stop);
            if (missing.Count + changed.Count > 0)
                lacks.Add("schema");
        }
        catch (PostgresException refused)
        {
            lacks.Add(WhileDatabaseIsAway.Told(refused) is DatabaseAway ? "database" : "schema");
        }
        catch (Exception away) when (away is NpgsqlException or TimeoutException)
        {
            lacks.Add("database");
        }

        var now = TimeProvider.System.GetUtcNow();
        if (working && services.GetServices<Worker>().Any(w => w.LookedAt is not { } at || now - at > Asleep))
            lacks.Add("workers");
        return lacks.Count == 0
            ? Results.Text("ready")
            : Results.Text($"not ready: {string.Join(", ", lacks)}", statusCode: StatusCodes.Status503ServiceUnavailable);
    }
}
