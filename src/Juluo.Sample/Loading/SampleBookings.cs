namespace Juluo.Sample;

/// <summary>
/// The bookings of furnished houses: the projects' weekly sessions, the mentors' hours and the talks of the sample, and short bookings by people who are in that day.
/// Actions that people do by hand (a series with a conflict, guests, a request, a place on the waiting list) go through the API.
/// </summary>
internal sealed class SampleBookings(
    IServiceProvider services,
    SampleCommunity sample,
    PersonId[] ids,
    SampleRooms rooms,
    CancellationToken stop
)
{
    private const int Before = 28;
    private const int Ahead = 10;
    private const string Large = "中會議室";
    private const string Small = "小會議室";
    private const string Hall = "講堂";
    private static readonly string[] Rooms = [Small, Large, "電話亭一", Small, Large, "電話亭二", "孔版印刷機"];

    private readonly Acting acting = new(services, sample, ids, stop);
    private readonly LocalDate today = sample.Now.InZone(SampleOptions.Zone).Date;

    /// <returns>The number of bookings.</returns>
    public async Task<int> Make()
    {
        var bookings = new BookingsFacade(services.GetRequiredService<UnitOfWork>(), services.GetRequiredService<Clock>());
        await services
            .GetRequiredService<ResourcesFacade>()
            .Began(sample.Options.Start.AtStartOfDayInZone(SampleOptions.Zone).ToInstant(), stop);
        await ByHand();
        List<BookingsFacade.Brought> all = [.. Sessions(), .. Mentoring(), .. Talks(), .. Short()];
        return await bookings.Bring([.. all.DistinctBy(b => b.ExternalId)], "sample", acting.As(ids[0]), stop);
    }

    private IEnumerable<LocalDate> Days => Enumerable.Range(-Before, Before + Ahead + 1).Select(n => today.PlusDays(n));

    private IEnumerable<BookingsFacade.Brought> Sessions() =>
        from project in sample.Projects
        where rooms.Houses.ContainsKey(sample.ZoneAt(project.Zone).House)
        from day in Days
        where day.DayOfWeek == project.MeetsOn && day >= project.StartsOn && day <= project.EndsOn
        select Booking(
            sample.ZoneAt(project.Zone).House,
            project.Number % 2 == 0 ? Large : Small,
            project.Members[0],
            day,
            Whereabouts.SessionHour,
            2,
            project.Title.In(sample.People[project.Members[0]].Languages[0]),
            project.Members.Count
        );

    private IEnumerable<BookingsFacade.Brought> Mentoring() =>
        from pair in sample.Mentorships
        where rooms.Houses.ContainsKey(sample.People[pair.Mentor].House)
        from day in Days
        where day.DayOfWeek == pair.MeetsOn && day >= pair.From
        select Booking(sample.People[pair.Mentor].House, Small, pair.Mentor, day, 16, 1, null, 2);

    private IEnumerable<BookingsFacade.Brought> Talks() =>
        from talk in sample.Events
        let starts = talk.Starts.InZone(SampleOptions.Zone).LocalDateTime
        where talk.Kind == SampleEventKind.Talk && starts.Date >= today.PlusDays(-Before)
        let house = sample.ZoneAt(talk.Zone).House
        where rooms.Houses.ContainsKey(house)
        select Booking(
            house,
            Hall,
            talk.Hosts.Count > 0 ? talk.Hosts[0] : talk.Speaker ?? talk.Attendees[0],
            starts.Date,
            starts.Hour,
            Math.Max(1, (int)Math.Ceiling(talk.Length.TotalHours)),
            talk.Title.In(Languages.Chinese),
            null
        );

    /// <summary>Returns occasional one-hour bookings of rooms by people who are in the house that day.</summary>
    private IEnumerable<BookingsFacade.Brought> Short()
    {
        foreach (var day in Days)
        foreach (var stay in sample.Visits(day))
        {
            var house = sample.ZoneAt(stay.Zone).House;
            var chance = Chance.Of(sample.Options.Seed, Topic.Bookings, stay.Person, day.DayOfYear);
            if (!rooms.Houses.ContainsKey(house) || !chance.Hit(day > today ? 0.02 : 0.05))
                continue;
            var from = stay.From.InZone(SampleOptions.Zone).Hour;
            if (from >= 9)
                yield return Booking(house, chance.Pick(Rooms), stay.Person, day, from, 1, null, null);
        }
    }

    private BookingsFacade.Brought Booking(
        int house,
        string room,
        int person,
        LocalDate day,
        int hour,
        int hours,
        string? title,
        int? people
    ) =>
        new(
            rooms.Things[(house, room)],
            ids[person],
            new(At(day, hour), At(day, hour + hours)),
            title,
            people,
            $"{house}/{room}/{person}/{day:yyyyMMdd}/{hour}"
        );

    /// <summary>Adds bookings of every kind for the demo's member, through the API.</summary>
    private async Task ByHand()
    {
        var here = sample.People.Where(p => p.LeftOn is null && rooms.Houses.ContainsKey(p.House)).ToList();
        var me = here.First(p => p.Role == SampleRole.Member);
        var others = here.Where(p => p != me && p.House == me.House && p.Role is SampleRole.Member or SampleRole.Resident).Take(4).ToList();
        var my = ids[me.Number];
        ResourceId Room(string name) => rooms.Things[(me.House, name)];

        // A reading circle on six Tuesdays; on the third the room is already booked.
        var tuesday = today.Next(IsoDayOfWeek.Tuesday);
        await Book(others[0], Room(Large), tuesday.PlusWeeks(2), "19:30", "20:30", "校對");
        await acting.Post(
            my,
            "/series",
            ("resource", Room(Large)),
            ("on", tuesday),
            ("from", "19:00"),
            ("to", "20:30"),
            ("last", tuesday.PlusWeeks(5)),
            ("title", "週二讀書會"),
            ("people", 6)
        );
        // Tomorrow with two guests, one of them external.
        var mine = await Book(me, Room(Small), today.PlusDays(1), "14:00", "15:00", "看展覽動線");
        await acting.Post(my, $"/bookings/{mine}/guests", ("person", ids[others[1].Number]));
        await acting.Post(my, $"/bookings/{mine}/guests", ("name", "周映彤"), ("email", "guest@gallery.example"));
        // Monday morning is booked, so this one is on the waiting list.
        var monday = today.Next(IsoDayOfWeek.Monday);
        await Book(others[2], Room(Large), monday, "10:00", "12:00", "報價會議");
        await acting.Post(my, "/waiting", ("resource", Room(Large)), ("on", monday), ("from", "10:00"), ("to", "12:00"));
        // A request for the hall, which an operator has to approve.
        var saturday = today.Next(IsoDayOfWeek.Saturday);
        await Book(others[3], Room(Hall), saturday, "13:00", "17:00", "說書市集", 40);
        var desk = sample.People.First(p => p.Role == SampleRole.Operator);
        await acting.Post(ids[desk.Number], $"/resources/{Room("印表機")}/fault", ("what", "下層紙匣會卡紙，請用上層。"));
    }

    private Task<BookingId> Book(
        SamplePerson who,
        ResourceId room,
        LocalDate day,
        string from,
        string to,
        string title,
        int? people = null
    ) =>
        acting.Make<BookingId>(
            ids[who.Number],
            "/bookings",
            ("resource", room),
            ("on", day),
            ("from", from),
            ("to", to),
            ("title", title),
            ("people", people)
        );

    private static Instant At(LocalDate day, int hour) => (day + new LocalTime(hour, 0)).InZoneLeniently(SampleOptions.Zone).ToInstant();
}
