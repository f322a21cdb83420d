using Juluo.Kernel;
using Juluo.People;
using NodaTime;

namespace Juluo.Places;

/// <summary>
/// POST /rounds/{id}/giving — what the sharing says is booked, each time as a series; days that cannot be had keep their reason, and so do wishes that were not given. Everybody who applied
/// is told. Once: <c>given_once</c> decides between two who press the button at the same moment.
/// </summary>
[Post("/rounds/{id}/giving", PlacesRoom.Rounds, Form = typeof(ShowSharing))]
public sealed class GiveRound(Work work, Outbox outbox, Clock clock, PeopleDirectory people, Notifier notifier, Audit audit)
    : Slice<GiveRound.Input, GiveRound.Output>
{
    public sealed record Input(RoundId Id);

    /// <param name="Given">Times a week.</param>
    /// <param name="Booked">Days in all.</param>
    public sealed record Output(int Given, int Booked, int Missed);

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var rounds = new RoundBook(work, clock);
        if (await rounds.Find(input.Id, stop) is not { } round)
            return new NotFound();
        if (round.State(clock.Now) is not (RoundState.Sharing or RoundState.Given))
            return new RoundErrors.NotSharing();
        if (!await rounds.Give(round.Id, caller.Person, stop))
            return new RoundErrors.GivenAlready();
        // Who chooses a time by hand at this moment is done before, or comes too late.
        round = (await rounds.Hold(round.Id, alone: true, stop))!;
        if (round.DroppedAt is not null)
            return new RoundErrors.NotSharing();
        var applications = await new RoundApplicationBook(work, clock).Of(round.Id, stop);
        var book = new SlotBook(work);
        var slots = await book.Of(round.Id, stop);
        if (slots.Count == 0)
            return new RoundErrors.NothingToGive();
        var names = await ShowSharing.Names(people, applications, Languages.Chinese, stop);
        var questions = new RoundQuestions(work, clock);
        var plans = await new PlanBook(work, clock).Plans([.. applications.Select(a => a.Person)], round.FirstDay, stop);
        var (booked, missed) = (0, 0);
        foreach (var slot in slots)
        {
            var application = applications.Find(a => a.Id == slot.Application)!;
            if (await questions.Bookable(round, slot.Resource, stop) is not { } what)
                continue;
            var (some, others) = await Book(
                round,
                slot,
                application,
                what.For(plans[application.Person].ToHashSet()),
                names[application.Id],
                caller,
                stop
            );
            (booked, missed) = (booked + some, missed + others);
        }

        var question = await questions.Of(round, applications, slots, stop);
        await book.Refuse(RoundSharing.Refusals(question, slots), stop);
        foreach (var application in question.Applications)
            await Tell(round, application, slots.Count(s => s.Application == application.Id), stop);
        await audit.Did(caller.Person, "places.round.given", round.NameZh, new { round = round.Id }, stop);
        return new Output(slots.Count, booked, missed);
    }

    private async Task<(int Booked, int Missed)> Book(
        BookingRound round,
        RoundSlot slot,
        RoundApplication application,
        Bookable what,
        string name,
        Caller caller,
        CancellationToken stop
    )
    {
        var series = RoundDates.Series(
            Id.New<SeriesId>(clock),
            round,
            slot,
            application.Person,
            application.Group is null ? round.NameZh : name
        );
        var (possible, missed) = RoundDates.Of(what, series, application.People, clock.Now);
        var book = new SeriesBook(work);
        await book.Add(series, clock.Now, stop);
        var all = possible.ConvertAll(during =>
            series.On(during, Id.New<BookingId>(clock), BookingState.Confirmed, application.People, clock.Now)
        );
        var made = await new Claims(work, clock).MakeMany(
            all,
            b => what.QuoteOf(b.During, Audience.Member, caller.Community.Currency),
            caller.Person,
            what.Needs,
            what.Rules.Widened,
            stop
        );
        missed.AddRange(
            all.Where(b => !made.ContainsKey(b.Id))
                .Select(b => new SeriesMiss(b.During.Start.InZone(what.Hours.Zone).Date, "places.series.taken"))
        );
        missed.Sort((a, b) => a.Day.CompareTo(b.Day));
        await book.Missed(series.Id, missed, stop);
        await new SlotBook(work).Booked(slot, series.Id, stop);
        if (made.Count > 0)
            await outbox.Publish(new SeriesChanged(series.Id, BookingChange.Made, [.. made.Keys]), stop);
        return (made.Count, missed.Count);
    }

    private Task<int> Tell(BookingRound round, RoundApplication application, int given, CancellationToken stop) =>
        notifier.Tell(
            application.Person,
            new(
                RoundNotices.Round,
                $"round:{round.Id}:given:{application.Id}",
                given == 0 ? "places.notice.round-none" : "places.notice.round-given",
                new
                {
                    round = round.NameZh,
                    given,
                    wished = application.Wishes.Count,
                },
                $"/rounds/applications/{application.Id}"
            ),
            stop
        );

    protected override Next After(Input input, Output output, Caller caller) =>
        new(
            $"/rounds/{input.Id}/sharing",
            "places.round.given",
            new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["given"] = output.Given.ToString(System.Globalization.CultureInfo.InvariantCulture),
                ["booked"] = output.Booked.ToString(System.Globalization.CultureInfo.InvariantCulture),
                ["missed"] = output.Missed.ToString(System.Globalization.CultureInfo.InvariantCulture),
            }
        );
}
