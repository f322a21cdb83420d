namespace Juluo.Reception;

/// <summary>On the public page: an invitation to visit with the next free half hour, and the day pass at the top.</summary>
[Named("visit-at-front")]
[Widget(Dashboard.Front, Requires.Nothing, typeof(VisitAtFrontWidget), 28)]
public sealed class VisitAtFront(UnitOfWork work, Clock clock, Sites sites, PlansFacade plans, Notifier notifier)
    : Slice<Nothing, VisitAtFront.Output>
{
    /// <param name="Next">The first day with a free time, or null if there is none in the next two weeks.</param>
    /// <param name="At">The minute of that day.</param>
    /// <param name="DayPass">The price of a day for a stranger; null if no day is sold.</param>
    public sealed record Output(LocalDate? Next, int? At, Money? DayPass) : IFrontTop
    {
        IEnumerable<FrontDoor> IFrontTop.Doors(Words words)
        {
            yield return new("/visit", words["menu.visit-us"], 10);
            if (DayPass is { } price)
                yield return new(
                    "/day-pass",
                    words.Say("reception.front.day-pass", new { amount = MoneyText.Of(price, words.Culture) }),
                    20
                );
        }
    }

    public override async Task<Outcome<Output>> Handle(Nothing input, Caller caller, CancellationToken stop)
    {
        var open = await new VisitRequests(work, clock, sites, notifier).Open(stop);
        if (open.Count == 0)
            return new NotFound();
        var first = open.SelectMany(
                o => VisitTimes.Days(o.Hours, o.Now).Take(1),
                (o, day) => (Day: day, Minute: VisitTimes.Of(o.Hours, day, o.Now)[0])
            )
            .Order()
            .Select(f => ((LocalDate Day, int Minute)?)f)
            .FirstOrDefault();
        var passes = await ShowDayPass.For(plans, open.ConvertAll(o => o.Site.Id), stop);
        return new Output(first?.Day, first?.Minute, passes.Count == 0 ? null : passes[0].Price);
    }
}
