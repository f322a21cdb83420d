namespace Juluo.Rounds;

/// <summary>
/// POST /rounds/{id}/giving — publishes the allocation: each time is booked as a series. Dates that are not free, and requests that were not met, keep their reason. All applicants are notified. It happens once: the constraint given_once decides between two simultaneous requests.
/// </summary>
[Post("/rounds/{id}/giving", RoundsModule.Open, Form = typeof(ShowSharing))]
internal sealed class GiveRound(UnitOfWork work, Clock clock, PeopleFacade people, RoundGroups groups, Notifier notifier, Audit audit)
    : Slice<GiveRound.Input, GiveRound.Output>
{
    public sealed record Input(RoundId Id);

    /// <param name="Given">Times a week.</param>
    /// <param name="Booked">Days in all.</param>
    public sealed record Output(int Given, int Booked, int Missed);

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var rounds = new RoundStore(work, clock);
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
        var applications = await new RoundApplicationStore(work, clock).Of(round.Id, stop);
        var store = new SlotStore(work);
        var slots = await store.Of(round.Id, stop);
        if (slots.Count == 0)
            return new RoundErrors.NothingToGive();
        var names = await ShowSharing.Names(groups, people, applications, Languages.Chinese, stop);
        var questions = new RoundQuestions(work, clock);
        var given = await Given(round, questions, applications, slots, names, stop);
        // Credits before claims, and those of one after those of another: two who wait for each other would wait for ever.
        foreach (var person in given.GroupBy(g => g.Series.Person).OrderBy(g => g.Key.Value))
            await new CreditsFacade(work, clock).Lock(person.Key, [.. person.SelectMany(g => g.Series.Days.Days()).Order()], stop);
        var (booked, missed) = (0, 0);
        foreach (var one in given)
        {
            var made = await Book(one, caller, stop);
            if (made.Failed)
                return made.As<Output>();
            (booked, missed) = (booked + made.Value.Booked, missed + made.Value.Missed);
        }

        var question = await questions.Of(round, applications, slots, stop);
        await store.Refuse(RoundSharing.Refusals(question, slots), stop);
        foreach (var application in question.Applications)
            await Tell(round, application, slots.Count(s => s.Application == application.Id), stop);
        await audit.Did(caller.Person, "rounds.round.given", round.Name.Zh, new { round = round.Id }, stop);
        return new Output(slots.Count, booked, missed);
    }

    /// <summary>A time of the week as the series that it is given as, with the dates that the rules allow and those that they do not.</summary>
    private sealed record Giving(RoundSlot Slot, Bookable What, BookingSeries Series, List<Booking> Possible, List<SeriesMiss> Missed);

    private async Task<List<Giving>> Given(
        BookingRound round,
        RoundQuestions questions,
        List<RoundApplication> applications,
        List<RoundSlot> slots,
        Dictionary<RoundApplicationId, string> names,
        CancellationToken stop
    )
    {
        var plans = await new PlansFacade(work, clock).Of([.. applications.Select(a => a.Person)], round.FirstDay, stop);
        var given = new List<Giving>();
        foreach (var slot in slots)
        {
            var application = applications.Find(a => a.Id == slot.Application)!;
            if (await questions.Bookable(round, slot.Resource, stop) is not { } read)
                continue;
            var what = read.For(plans[application.Person].ToHashSet());
            var series = RoundDates.Series(
                Id.New<SeriesId>(clock),
                round,
                slot,
                application.Person,
                application.Group is null ? round.Name.Zh : names[application.Id]
            );
            var (possible, missed) = RoundDates.Of(what, series, application.People, clock.Now);
            given.Add(
                new(
                    slot,
                    what,
                    series,
                    possible.ConvertAll(during =>
                        series.On(during, Id.New<BookingId>(clock), BookingState.Confirmed, application.People, clock.Now)
                    ),
                    missed
                )
            );
        }

        return given;
    }

    private async Task<Outcome<(int Booked, int Missed)>> Book(Giving one, Caller caller, CancellationToken stop)
    {
        var made = await new BookingsFacade(work, clock).MakeSeries(one.Series, one.What, one.Possible, one.Missed, caller, stop);
        if (!made.Failed)
            await new SlotStore(work).Booked(one.Slot, one.Series.Id, stop);
        return made;
    }

    private Task<int> Tell(BookingRound round, RoundApplication application, int given, CancellationToken stop) =>
        notifier.Tell(
            application.Person,
            new(
                RoundNotices.Round,
                $"round:{round.Id}:given:{application.Id}",
                given == 0 ? "rounds.notice.round-none" : "rounds.notice.round-given",
                new
                {
                    round = round.Name,
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
            "rounds.round.given",
            new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["given"] = output.Given.ToString(System.Globalization.CultureInfo.InvariantCulture),
                ["booked"] = output.Booked.ToString(System.Globalization.CultureInfo.InvariantCulture),
                ["missed"] = output.Missed.ToString(System.Globalization.CultureInfo.InvariantCulture),
            }
        );
}
