using Microsoft.AspNetCore.Builder;

namespace Juluo.Web;

/// <summary>
/// A database that is restarted or out of reach is no bug: a caller is asked to wait meanwhile (503 with Retry-After, RFC 9110 §10.2.3), and a program that retries does the
/// right thing by itself. The same for one of two that wait for each other, whom the database lets go, and for a disk that is full. What is a bug stays a 500.
/// </summary>
public static partial class WhileDatabaseIsAway
{
    public static IApplicationBuilder UseWhileDatabaseIsAway(this IApplicationBuilder app) =>
        app.Use(
            async (http, next) =>
            {
                try
                {
                    await next(http);
                }
                catch (Exception thrown) when (!http.Response.HasStarted && Told(thrown) is not null)
                {
                    var told = Told(thrown)!;
                    Tell(
                        http.RequestServices.GetRequiredService<ILogger<UnitOfWork>>(),
                        told.GetType().Name,
                        thrown.GetBaseException().Message
                    );
                    http.Response.Headers.RetryAfter = told switch // seconds
                    {
                        SameMoment => "1",
                        StorageFull => "60",
                        _ => "5",
                    };
                    http.Response.Headers.Remove(OfHalfDrawn);
                    await Draw(http, told);
                }
            }
        );

    // With services of its own: those of the request may be in the middle of another page.
    private static async Task Draw(HttpContext http, Error told)
    {
        var services = http.RequestServices;
        await using var fresh = services.CreateAsyncScope();
        http.RequestServices = fresh.ServiceProvider;
        try
        {
            fresh.ServiceProvider.GetRequiredService<CurrentCaller>().Path = services.GetRequiredService<CurrentCaller>().Path;
            await SliceEndpoint.Unanswered(http, told).ExecuteAsync(http);
        }
        finally
        {
            http.RequestServices = services;
        }
    }

    /// <summary>Comes after authentication, which takes a cookie that cannot be opened for none at all.</summary>
    public static IApplicationBuilder UseKnownKeys(this IApplicationBuilder app) =>
        app.Use(
            (http, next) =>
            {
                KeysAway.ThrowIfMet(http);
                return next(http);
            }
        );

    /// <summary>The answer for a connection that could not be made or broke, or for a deadlock, wherever it was caught on its way; null for anything else.</summary>
    public static Error? Told(Exception thrown)
    {
        for (var cause = thrown; cause is not null; cause = cause.InnerException)
            if (cause is ConnectionsBusy)
                return new Busy();
            else if (cause is KeysAway)
                return new DatabaseAway();
            else if (cause is PostgresException { SqlState: var state, MessageText: var text })
                return state switch
                {
                    PostgresErrorCodes.DiskFull => new StorageFull(),
                    PostgresErrorCodes.DeadlockDetected => new SameMoment(),
                    PostgresErrorCodes.LockNotAvailable => new BeingSaved(),
                    // connection · out of means · shut down, crashed, starting · its system fails · held a transaction too long
                    ['0', '8', ..]
                    or ['5', '3', ..]
                    or ['5', '7', 'P', ..]
                    or ['5', '8', ..]
                    or "25P03"
                    // a primary until a moment ago, which takes no writes any more
                    or PostgresErrorCodes.ReadOnlySqlTransaction => new DatabaseAway(),
                    // A session that cannot begin because there is no module for its files.
                    PostgresErrorCodes.InternalError when text.Contains("init file", StringComparison.Ordinal) => new DatabaseAway(),
                    _ => null,
                };
            else if (cause is NpgsqlException { InnerException: IOException or System.Net.Sockets.SocketException or TimeoutException })
                return new DatabaseAway();
            else if (
                cause is NpgsqlException { InnerException: null or AggregateException }
                && cause.Message.Contains(NoHost, StringComparison.Ordinal)
            )
                return new DatabaseAway();
            else if (cause is ObjectDisposedException { StackTrace: { } way } && way.Contains(Connector, StringComparison.Ordinal))
                return new DatabaseAway();
            else if (cause is IOException { HResult: NoSpace or NoQuota or DiskFull })
                return new StorageFull();
        return null;
    }

    // A page adds it when it begins to be drawn, and a second page on top of one that was not finished could not.
    private const string OfHalfDrawn = "blazor-enhanced-nav";

    // Npgsql's words where it is given several hosts and none takes writes: during a failover. It has no code for it.
    private const string NoHost = "suitable host";

    // A connection that breaks at the moment at which it is handed out: seen twice in a planned change of the primary.
    private const string Connector = "Npgsql.Internal.NpgsqlConnector";

    // ENOSPC and EDQUOT, as .NET hands them on, and its own word for the former.
    private const int NoSpace = 28;
    private const int NoQuota = 122;
    private const int DiskFull = unchecked((int)0x80070070);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Answered with {Told}: {Why}")]
    internal static partial void Tell(ILogger log, string told, string why);
}
