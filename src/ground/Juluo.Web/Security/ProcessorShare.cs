using Microsoft.AspNetCore.Builder;

namespace Juluo.Web;

/// <summary>
/// Limits the processor time of unidentified callers: their requests run on half of the cores, and at least one. Waiting for the database or a body does not count.
/// However many visitors come, the other cores remain for signed-in people.
/// </summary>
public static class ProcessorShare
{
    // Continuations after an await return to the scheduler on which they began.
    private static readonly TaskScheduler OfUnknown = new ConcurrentExclusiveSchedulerPair(
        TaskScheduler.Default,
        Math.Max(1, Environment.ProcessorCount / 2)
    ).ConcurrentScheduler;

    /// <summary>Must come after authentication, and after everything that refuses requests without computation.</summary>
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
