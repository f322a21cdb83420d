using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.RateLimiting;

namespace Juluo.Web;

/// <summary>
/// Rate limits and concurrency limits per caller: generous in general, strict for routes that declare it. A whole building may share one address, so identified
/// callers are counted individually, and all others per route (<see cref="CallerKey"/>).
/// </summary>
public static class Limits
{
    /// <summary>The maximum number of simultaneous requests of one caller, including those whose bodies are still arriving; further ones are answered with 429.</summary>
    public const int MostAtOnce = 64;

    /// <summary>The maximum number of simultaneous requests of all unidentified callers at one address, across all routes.</summary>
    private const int MostAtOnceOfAddress = 512;

    public static IServiceCollection AddLimits(this IServiceCollection services) =>
        services
            .AddSingleton(_ => new AttemptLimit(TimeProvider.System)) // real time: attackers are not bound to the demo's clock
            .AddSingleton(_ => new KnownTokens(TimeProvider.System))
            .AddSingleton(_ => new DailyUploads(TimeProvider.System))
            .AddRateLimiter(limiter =>
            {
                limiter.GlobalLimiter = PartitionedRateLimiter.CreateChained(
                    PartitionedRateLimiter.Create<HttpContext, string>(http =>
                        RateLimitPartition.GetTokenBucketLimiter(CallerKey.Of(http), _ => General)
                    ),
                    AtOnce(CallerKey.Of, MostAtOnce),
                    AtOnce(CallerKey.OfAddress, MostAtOnceOfAddress)
                );
                limiter.OnRejected = (refused, _) =>
                    new(
                        Refuse(
                            refused.HttpContext,
                            refused.Lease.TryGetMetadata(MetadataName.RetryAfter, out var wait) ? wait : TimeSpan.FromSeconds(1)
                        )
                    );
            });

    /// <summary>Applies the general limits, then those of single routes. Must come after authentication, so that signed-in people are counted individually.</summary>
    public static IApplicationBuilder UseLimits(this IApplicationBuilder app)
    {
        var attempts = app.ApplicationServices.GetRequiredService<AttemptLimit>();
        return app.UseRateLimiter()
            .Use(
                async (http, next) =>
                {
                    if (http.GetEndpoint()?.Metadata.GetMetadata<RouteAttribute>() is not { PerMinute: > 0 } route)
                    {
                        await next(http);
                        return;
                    }

                    var key = $"{CallerKey.Of(http)} at {route.Method} {route.Path}";
                    if (attempts.Take(key, route.PerMinute) is { } wait)
                    {
                        await Refuse(http, wait);
                        return;
                    }

                    await next(http);
                    if (route.CountsFailures && http.Response.StatusCode < StatusCodes.Status400BadRequest)
                        attempts.GiveBack(key);
                }
            );
    }

    private static TokenBucketRateLimiterOptions General =>
        new()
        {
            TokenLimit = 600,
            TokensPerPeriod = 300,
            ReplenishmentPeriod = TimeSpan.FromSeconds(10),
            QueueLimit = 0,
        };

    private static PartitionedRateLimiter<HttpContext> AtOnce(Func<HttpContext, string?> of, int most) =>
        PartitionedRateLimiter.Create<HttpContext, string>(http =>
            of(http) is { } key
                ? RateLimitPartition.GetConcurrencyLimiter(key, _ => new() { PermitLimit = most, QueueLimit = 0 })
                : RateLimitPartition.GetNoLimiter("")
        );

    private static Task Refuse(HttpContext http, TimeSpan wait)
    {
        var seconds = Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds));
        http.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        return SliceEndpoint.Unanswered(http, new TooManyRequests(seconds)).ExecuteAsync(http);
    }
}
