using Microsoft.AspNetCore.Builder;

namespace Juluo.Web;

/// <summary>
/// The part of the processor on which everything is computed that callers who are not known ask for: half of the cores, and at least one. Waiting for the database or a body takes none of it.
/// However many visitors come, the other cores are left to those who are signed in.
/// </summary>
public static class ProcessorShare
{
    // What continues after an await comes back to the scheduler on which it began.
    private static readonly TaskScheduler OfUnknown = new ConcurrentExclusiveSchedulerPair(
        TaskScheduler.Default,
        Math.Max(1, Environment.ProcessorCount / 2)
    ).ConcurrentScheduler;

    /// <summary>After authentication, and after what refuses without computing.</summary>
    public static IApplicationBuilder UseProcessorShare(this IApplicationBuilder app) =>
        app.Use(
            (http, next) =>
                CallerKey.Client(http).IsKnown
                    ? next(http)
                    : Task
                        .Factory.StartNew(() => next(http), CancellationToken.None, TaskCreationOptions.DenyChildAttach, OfUnknown)
                        .Unwrap()
        );
}
