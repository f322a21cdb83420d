using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.DependencyInjection;

namespace Juluo.Kernel;

/// <summary>How often one address may ask: generous in general, strict where guessing pays (sign-in, links from mail).</summary>
public static class Limits
{
    private static readonly int[] Strict = [5, 10, 30];

    public static string PolicyFor(int perMinute) => $"{perMinute} a minute";

    public static IServiceCollection AddLimits(this IServiceCollection services) =>
        services.AddRateLimiter(limiter =>
        {
            limiter.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            limiter.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(http =>
                RateLimitPartition.GetTokenBucketLimiter(
                    Address(http),
                    _ =>
                        new()
                        {
                            TokenLimit = 600,
                            TokensPerPeriod = 300,
                            ReplenishmentPeriod = TimeSpan.FromSeconds(10),
                            QueueLimit = 0,
                        }
                )
            );
            foreach (var perMinute in Strict)
                limiter.AddPolicy(
                    PolicyFor(perMinute),
                    http =>
                        RateLimitPartition.GetFixedWindowLimiter(
                            Address(http),
                            _ =>
                                new()
                                {
                                    PermitLimit = perMinute,
                                    Window = TimeSpan.FromMinutes(1),
                                    QueueLimit = 0,
                                }
                        )
                );
            limiter.OnRejected = async (refused, stop) =>
            {
                refused.HttpContext.Response.Headers.RetryAfter = "60";
                var words = refused.HttpContext.RequestServices.GetRequiredService<Words>();
                refused.HttpContext.Response.ContentType = "text/plain; charset=utf-8";
                await refused.HttpContext.Response.WriteAsync(words["error.TooMany"], stop);
            };
        });

    private static string Address(HttpContext http) => http.Connection.RemoteIpAddress?.ToString() ?? "local";
}
