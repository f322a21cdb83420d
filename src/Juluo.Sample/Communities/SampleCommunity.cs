namespace Juluo.Sample;

/// <summary>
/// An invented but plausible community: places, people, plans, and the interactions that follow from them by explicit rules.
/// The same options give the same community. It does not use a database.
/// </summary>
public sealed class SampleCommunity
{
    private readonly Agenda agenda;

    private SampleCommunity(SampleOptions options)
    {
        Options = options;
        Houses = HouseMaker.Make(options.Preset, options.Members);
        People = new PeopleMaker(options, Houses).Make();
        (Slug, Name, Theme) = HouseMaker.Describe(options.Preset);

        var attendance = new Attendance(options, Houses, People);
        var companions = new Companions(options, Houses.Count, People);
        var neighbours = companions.Neighbours();
        Mentorships = companions.Mentorships();
        Introductions = new IntroductionMaker(options, Houses, People, attendance, new(options.Seed, People, neighbours)).Make();
        HashSet<(int, int)> taken = [.. neighbours.Select(n => (n.A, n.B)), .. Introductions.Select(i => (i.A, i.B))];
        Projects = new ProjectMaker(options, Houses, People, attendance, taken).Make(Introductions);
        Events = new EventMaker(options, Houses, People, attendance, Projects).Make();
        Truth = new(options.Seed, People, [.. neighbours, .. Projects.SelectMany(Partners)]);
        agenda = new(attendance, Projects, Events, Introductions, Mentorships, neighbours);
    }

    public SampleOptions Options { get; }

    public string Slug { get; }

    public Phrase Name { get; }

    public Phrase Theme { get; }

    /// <summary>The IANA time zone of all its houses.</summary>
    public string Zone => SampleOptions.Zone.Id;

    /// <summary>The end of the past: nothing after it has happened.</summary>
    public Instant Now => Options.End;

    public IReadOnlyList<House> Houses { get; }

    public IReadOnlyList<SamplePerson> People { get; }

    public IReadOnlyList<Mentorship> Mentorships { get; }

    public IReadOnlyList<SampleIntroduction> Introductions { get; }

    public IReadOnlyList<SampleProject> Projects { get; }

    /// <summary>Events from a week before the first day to a week after now.</summary>
    public IReadOnlyList<SampleEvent> Events { get; }

    /// <summary>The ground truth, which the program can only infer.</summary>
    public SampleTruth Truth { get; }

    /// <summary>Makes places, people and plans; interactions are simulated when they are read.</summary>
    /// <exception cref="ArgumentException">If <see cref="SampleOptions.Problem"/> returns a problem.</exception>
    public static SampleCommunity Make(SampleOptions options) =>
        options.Problem is { } problem ? throw new ArgumentException(problem.En, nameof(options)) : new(options);

    public HouseZone ZoneAt(int number) => Houses[HouseMaker.HouseOf(number)].Zones[number % Houses[0].Zones.Count];

    /// <summary>
    /// All interactions of the recorded days up to now, in order of time. Includes people without consent, because their interactions
    /// happen too; Lens must not see them. Streams in bounded memory; each enumeration starts over.
    /// </summary>
    public IEnumerable<SampleInteraction> Interactions() => Diary.Read(Options, People, Houses, agenda);

    /// <summary>The people in each zone on a day, in whole hours, including planned hours later today.</summary>
    public IEnumerable<SampleVisit> Visits(LocalDate date)
    {
        var where = new Whereabouts(Options, People, agenda);
        where.Fill(agenda.Attendance.Day(date));
        foreach (var (person, zone, from, to) in where.Stays())
        {
            yield return new(person, zone, At(date, from), At(date, to));
        }
    }

    private IEnumerable<Planted> Partners(SampleProject project)
    {
        var today = Now.InZone(SampleOptions.Zone).Date;
        return Pairs
            .Of(project.Members)
            .Select(p => new Planted(PlantedKind.Partner, p.A, p.B, project.StartsOn, project.EndsOn < today ? project.EndsOn : null));
    }

    private static Instant At(LocalDate date, int hour) => (date + new LocalTime(hour, 0)).InZoneLeniently(SampleOptions.Zone).ToInstant();
}
