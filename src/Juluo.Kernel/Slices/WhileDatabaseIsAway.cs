using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Juluo.Kernel;

/// <summary>
/// A database that is restarted or out of reach is no bug: whoever asks meanwhile is told to wait (503 with Retry-After, RFC 9110 §10.2.3), and a program that retries does the
/// right thing by itself. What is a bug stays a 500.
/// </summary>
public static partial class WhileDatabaseIsAway
{
    private const string Seconds = "5";

    public static IApplicationBuilder UseWhileDatabaseIsAway(this IApplicationBuilder app) =>
        app.Use(
            async (http, next) =>
            {
                try
                {
                    await next(http);
                }
                catch (Exception away) when (!http.Response.HasStarted && IsAway(away))
                {
                    Tell(http.RequestServices.GetRequiredService<ILogger<Work>>(), away.GetBaseException().Message);
                    http.Response.Headers.RetryAfter = Seconds;
                    await SliceEndpoint.Away(http).ExecuteAsync(http);
                }
            }
        );

    /// <summary>Whether this came of a connection that could not be made or broke, wherever it was caught on its way.</summary>
    internal static bool IsAway(Exception thrown)
    {
        for (var cause = thrown; cause is not null; cause = cause.InnerException)
            if (cause is PostgresException told)
                // 08: connection · 53300: too many · 57P: shut down, crashed, starting
                return told.SqlState.StartsWith("08", StringComparison.Ordinal)
                    || told.SqlState is PostgresErrorCodes.TooManyConnections
                    || told.SqlState.StartsWith("57P", StringComparison.Ordinal);
            else if (cause is NpgsqlException { InnerException: IOException or System.Net.Sockets.SocketException or TimeoutException })
                return true;
        return false;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The database is away: {Why}")]
    private static partial void Tell(ILogger log, string why);
}
