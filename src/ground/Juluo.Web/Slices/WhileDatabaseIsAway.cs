using Microsoft.AspNetCore.Builder;

namespace Juluo.Web;

/// <summary>
/// Responds with 503 and Retry-After (RFC 9110 §10.2.3) while the database restarts or is unreachable, since that is not a bug and a retrying program recovers by
/// itself. The same applies to the victim of a deadlock and to a full disk. Bugs remain a 500.
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

    // In a separate scope: the request's services may be in the middle of rendering another page.
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

    /// <summary>Must come after authentication, which ignores a cookie that it cannot decrypt.</summary>
    public static IApplicationBuilder UseKnownKeys(this IApplicationBuilder app) =>
        app.Use(
            (http, next) =>
            {
                KeysAway.ThrowIfMet(http);
                return next(http);
            }
        );

    /// <summary>Returns the error for a failed or broken connection, a deadlock or a full disk, at any depth of inner exceptions; null for any other exception.</summary>
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
                    // connection · insufficient resources · shut down, crashed, starting · system error · idle in transaction too long
                    ['0', '8', ..]
                    or ['5', '3', ..]
                    or ['5', '7', 'P', ..]
                    or ['5', '8', ..]
                    or "25P03"
                    // a former primary that no longer accepts writes
                    or PostgresErrorCodes.ReadOnlySqlTransaction => new DatabaseAway(),
                    // A session that cannot start because a module for its files is missing.
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

    // Added when a page starts rendering; a second page over an unfinished one could not add it again.
    private const string OfHalfDrawn = "blazor-enhanced-nav";

    // Npgsql's message if none of several hosts accepts writes, as during a failover. There is no error code for it.
    private const string NoHost = "suitable host";

    // A connection that breaks while it is handed out: observed twice in a planned switch of the primary.
    private const string Connector = "Npgsql.Internal.NpgsqlConnector";

    // ENOSPC and EDQUOT as .NET passes them on, and its own code for the former.
    private const int NoSpace = 28;
    private const int NoQuota = 122;
    private const int DiskFull = unchecked((int)0x80070070);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Answered with {Told}: {Why}")]
    internal static partial void Tell(ILogger log, string told, string why);
}
