namespace Juluo.Talks;

/// <summary>POST /talks/lineups/{event} — opens slots for talks at an event, or changes their number and length. Hosts of the event can.</summary>
[Post("/talks/lineups/{event}", TalkRights.Give, Form = typeof(ShowLineup), Then = "/talks/lineups/{event}", Say = "talks.lineup.saved")]
internal sealed class SaveLineup(UnitOfWork work, Clock clock, EventsFacade events) : Slice<SaveLineup.Input, Done>
{
    /// <param name="Talks">The number of talks, 1 … 12.</param>
    /// <param name="Minutes">The minutes of each talk, 5 … 120.</param>
    public sealed record Input(EventId Event, int Talks = 3, int Minutes = 20);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var held = await events.HoldToChange(input.Event, caller, stop);
        if (held.Failed)
            return held.As<Done>();
        return Check(held.Value, input) is { } wrong
            ? wrong
            : await new TalkStore(work, clock).Save(held.Value, input.Talks, input.Minutes, stop);
    }

    private static Error? Check(EventDate of, Input said) =>
        said.Talks is < 1 or > Lineup.MostTalks ? new TalkErrors.OutOfRange("talks", 1, Lineup.MostTalks)
        : said.Minutes is < Lineup.LeastMinutes or > Lineup.MostMinutes
            ? new TalkErrors.OutOfRange("minutes", Lineup.LeastMinutes, Lineup.MostMinutes)
        : Duration.FromMinutes(said.Talks * said.Minutes) > of.EndsAt - of.StartsAt
            ? new TalkErrors.LongerThanEvent((int)((of.EndsAt - of.StartsAt).TotalMinutes / said.Minutes))
        : null;
}
