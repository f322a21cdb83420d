using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace Juluo.Delivery;

/// <summary>Endpoints for process supervisors: <c>/health/live</c> responds if the process is alive, <c>/health/ready</c> responds 200 if it can serve requests, else 503 with the reasons.</summary>
public static class HealthEndpoints
{
    // Longer than any worker pauses, with time for an item in progress.
    private static readonly TimeSpan Asleep = TimeSpan.FromMinutes(2);

    /// <summary>The address at which the self-check, from outside, finds out how a request arrives: by http or https, and whether the proxy's headers are trusted.</summary>
    internal const string Seen = "/health/seen";
    internal const string Mark = "juluo";
    internal const string Believed = "believed";

    /// <param name="working">True if workers run in this process.</param>
    public static void MapHealth(this IEndpointRouteBuilder app, bool working)
    {
        // Short-circuited: authentication queries the database, which may be the problem.
        app.MapGet("/health/live", () => Results.Text("live")).ShortCircuit().ExcludeFromDescription();
        app.MapGet(
                Seen,
                (HttpRequest request) =>
                    // If all of a proxy's headers are trusted, none remain.
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
