namespace Juluo.Seasons;

/// <summary>
/// POST /seasons/{id}/giving — publishes the allocation: each time is booked as a series. Dates that are not free and requests that were not met keep their reason. All applicants are
/// notified. It succeeds once: of two simultaneous requests, the constraint given_once refuses one.
/// </summary>
[Post("/seasons/{id}/giving", SeasonsModule.Open, Form = typeof(ShowSharing))]
internal sealed class GiveSeason(UnitOfWork work, Clock clock, PeopleFacade people, SeasonGroups groups, Notifier notifier, Audit audit)
    : Slice<GiveSeason.Input, GiveSeason.Output>
{
    public sealed record Input(SeasonId Id);

    /// <param name="Given">The number of times a week that were given.</param>
    /// <param name="Booked">The total number of days booked.</param>
    public sealed record Output(int Given, int Booked, int Missed);

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var seasons = new SeasonStore(work, clock);
        if (await seasons.Find(input.Id, stop) is not { } season)
            return new NotFound();
        if (season.State(clock.Now) is not (SeasonState.Sharing or SeasonState.Given))
            return new SeasonErrors.NotSharing();
        if (!await seasons.Give(season.Id, caller.Person, stop))
            return new SeasonErrors.GivenAlready();
        // The exclusive lock waits for people who choose a time by hand; later ones are refused.
        season = (await seasons.Hold(season.Id, alone: true, stop))!;
        if (season.DroppedAt is not null)
            return new SeasonErrors.NotSharing();
        var applications = await new SeasonApplicationStore(work, clock).Of(season.Id, stop);
        var store = new SlotStore(work);
        var slots = await store.Of(season.Id, stop);
        if (slots.Count == 0)
            return new SeasonErrors.NothingToGive();
        var names = await ShowSharing.Names(groups, people, applications, Languages.Chinese, stop);
        var questions = new SeasonQuestions(work, clock);
        var given = await Given(season, questions, applications, slots, names, stop);
        // Locks credits before claims, in the order of people, to avoid deadlocks.
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

        var question = await questions.Of(season, applications, slots, stop);
        await store.Refuse(SeasonSharing.Refusals(question, slots), stop);
        foreach (var application in question.Applications)
            await Notify(season, application, slots.Count(s => s.Application == application.Id), stop);
        await audit.Did(caller.Person, "seasons.season.given", season.Name.Zh, new { season = season.Id }, stop);
        return new Output(slots.Count, booked, missed);
    }

    /// <summary>A given time as a series, with the dates that the rules allow and those that they refuse.</summary>
    private sealed record Giving(SeasonSlot Slot, Bookable What, BookingSeries Series, List<Booking> Possible, List<SeriesMiss> Missed);

    private async Task<List<Giving>> Given(
        Season season,
        SeasonQuestions questions,
        List<SeasonApplication> applications,
        List<SeasonSlot> slots,
        Dictionary<SeasonApplicationId, string> names,
        CancellationToken stop
    )
    {
        var plans = await new PlansFacade(work, clock).Of([.. applications.Select(a => a.Person)], season.FirstDay, stop);
        var given = new List<Giving>();
        foreach (var slot in slots)
        {
            var application = applications.Find(a => a.Id == slot.Application)!;
            if (await questions.Bookable(season, slot.Resource, stop) is not { } read)
                continue;
            var what = read.For(plans[application.Person].ToHashSet());
            var series = SeasonDates.Series(
                Id.New<SeriesId>(clock),
                season,
                slot,
                application.Person,
                application.Group is null ? season.Name.Zh : names[application.Id]
            );
            var (possible, missed) = SeasonDates.Of(what, series, application.People, clock.Now);
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

    private Task<int> Notify(Season season, SeasonApplication application, int given, CancellationToken stop) =>
        notifier.Notify(
            application.Person,
            new(
                SeasonNotices.Season,
                $"season:{season.Id}:given:{application.Id}",
                given == 0 ? "seasons.notice.none" : "seasons.notice.given",
                new
                {
                    round = season.Name,
                    given,
                    wished = application.Wishes.Count,
                },
                $"/seasons/applications/{application.Id}"
            ),
            stop
        );

    protected override Next After(Input input, Output output, Caller caller) =>
        new(
            $"/seasons/{input.Id}/sharing",
            "seasons.season.given",
            new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["given"] = output.Given.ToString(System.Globalization.CultureInfo.InvariantCulture),
                ["booked"] = output.Booked.ToString(System.Globalization.CultureInfo.InvariantCulture),
                ["missed"] = output.Missed.ToString(System.Globalization.CultureInfo.InvariantCulture),
            }
        );
}
