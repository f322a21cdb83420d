namespace Juluo.EventOutcomes;

/// <summary>Every day, counts which pairs of people who were at an event dealt with each other since, until sixty days after it.</summary>
[Named("eventoutcomes.compute")]
internal sealed class ComputeEventOutcomes(UnitOfWork work, Clock clock, EventsFacade events, NetworkLens lens) : Job
{
    /// <summary>The days after which an event is counted for the last time, with some to spare for days on which the program was off.</summary>
    private static readonly Duration Span = Duration.FromDays(EventOutcome.MostDays + 10);

    public override async Task Run(Community community, CancellationToken stop)
    {
        var store = new EventOutcomeStore(work, clock);
        var complete = (await store.Complete(stop)).ToHashSet();
        foreach (var of in (await events.Ended(clock.Now - Span, stop)).Where(e => !complete.Contains(e.Id)))
        {
            var came = await lens.Counted(await events.WhoCame(of.Id, stop), stop);
            if (came.Count is >= 2 and <= EventOutcome.MostPeople)
                await store.Save(of.Id, EventOutcome.Of(of, came.Count, await lens.Firsts(came, stop), clock.Now), stop);
        }
    }
}
