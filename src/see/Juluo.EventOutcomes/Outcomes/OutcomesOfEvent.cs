namespace Juluo.EventOutcomes;

/// <summary>On the page of an event that is over: two questions to those who were there, the people whom the reader met there first, and the outcome in numbers.</summary>
[Named("outcomes-of-event")]
[Widget(Dashboard.Event, EventRights.Join, typeof(OutcomesOfEventWidget), 60)]
internal sealed class OutcomesOfEvent(UnitOfWork work, Clock clock, EventsFacade events, NetworkLens lens, PeopleFacade people)
    : Slice<OfEvent, OutcomesOfEventView>
{
    public override async Task<Outcome<OutcomesOfEventView>> Handle(OfEvent input, Caller caller, CancellationToken stop)
    {
        var of = input.Event;
        if (of.CancelledAt is not null || clock.Now < of.EndsAt)
            return new NotFound();
        var store = new EventOutcomeStore(work, clock);
        var came = await events.WhoCame(of.Id, stop);
        var wasThere = came.Contains(caller.Self);
        var verdict = await store.Verdict(of.Id, stop);
        var outcome = await store.Outcome(of.Id, stop);
        var met = wasThere && came.Count <= EventOutcome.MostPeople ? await Met(of, came, caller.Self, stop) : [];
        if (!wasThere && verdict is null && outcome is null)
            return new NotFound();
        return new OutcomesOfEventView(
            of.Id,
            wasThere && FeedbackTime.IsOpen(of, clock.Now),
            wasThere ? await store.Said(of.Id, caller.Self, stop) : null,
            verdict,
            outcome is { People: >= EventVerdict.Few } ? outcome : null,
            met
        );
    }

    /// <summary>Returns the people at the event with whom the reader's evidence begins there, strongest tie first.</summary>
    private async Task<List<PersonCard>> Met(EventDate of, List<PersonId> came, PersonId self, CancellationToken stop)
    {
        var there = came.ToHashSet();
        var firsts = (await lens.TiesOf(self, stop))
            .Where(t => there.Contains(t.Other(self)) && t.First >= of.StartsAt && t.First <= of.EndsAt)
            .Select(t => t.Other(self))
            .ToList();
        var cards = firsts.Count == 0 ? [] : await people.Named(firsts, stop);
        return [.. firsts.Where(cards.ContainsKey).Select(p => cards[p])];
    }
}

/// <param name="IsOpen">True if the reader was there and can say what they think of it.</param>
/// <param name="Said">The reader's feedback; null if none was given.</param>
/// <param name="Verdict">The answers of all; null if too few answered.</param>
/// <param name="Outcome">The pairs who dealt with each other; null before they were counted, or for fewer than five people.</param>
/// <param name="Met">The people with whom the reader was first together at the event, for the reader alone.</param>
public sealed record OutcomesOfEventView(
    EventId Event,
    bool IsOpen,
    EventFeedback? Said,
    EventVerdict? Verdict,
    EventOutcome? Outcome,
    IReadOnlyList<PersonCard> Met
);
