using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Juluo.Events.Tests;

/// <summary>A community with an event, and people's answers to it through the slices of the program. The first person hosts it.</summary>
internal sealed class Stage(Ground ground, Community here, IReadOnlyList<PersonId> people)
    : Cast(ground, here, people, EventRights.Join, EventRights.Host)
{
    public EventId Event { get; private set; }

    public PersonId Host => People[0];

    /// <param name="says">Changes what the host says of an event in seven days, from 19:00 until 21:00.</param>
    public static async Task<Stage> Of(Ground ground, int members, Func<AddEvent.Input, AddEvent.Input>? says = null)
    {
        var (here, people) = await Gather(ground, "舞台", members);
        var stage = new Stage(ground, here, people);
        var said = stage.Says();
        stage.Event = (await stage.Good<AddEvent, AddEvent.Input, AddEvent.Output>(stage.Host, says?.Invoke(said) ?? said)).Id;
        return stage;
    }

    public AddEvent.Input Says(int inDays = 7) =>
        new()
        {
            Title = new("週五小聚", "Friday get-together"),
            Place = "池塘邊 By the pond",
            OnDay = Today.PlusDays(inDays),
            From = "19:00",
            Until = "21:00",
            Public = true,
        };

    public ChangeEvent.Input Changed(int inDays = 7, string from = "19:00", int? places = null) =>
        new(Event)
        {
            Title = new("週五小聚", "Friday get-together"),
            Place = "池塘邊 By the pond",
            OnDay = Today.PlusDays(inDays),
            From = from,
            Until = "21:00",
            Places = places,
            Public = true,
        };

    /// <summary>The coming dates, earliest first.</summary>
    public Task<List<Event>> Dates(PersonId? who = null) =>
        Ground.In(
            Here,
            s =>
                new EventStore(s.GetRequiredService<UnitOfWork>(), s.GetRequiredService<Clock>()).Coming(
                    Here.AsCaller(who ?? Host) with
                    {
                        Permissions = new HashSet<string>([EventRights.Join], StringComparer.Ordinal),
                    },
                    s.GetRequiredService<Clock>().Now,
                    100,
                    cancelled: false,
                    default,
                    each: true
                )
        );

    public Task<Outcome<AddEvent.Output>> Announce(PersonId who, Func<AddEvent.Input, AddEvent.Input> says) =>
        Do<AddEvent, AddEvent.Input, AddEvent.Output>(who, says(Says()));

    public Task<Done> NameHost(PersonId who, bool later = false) =>
        Good<AppointEventHost, AppointEventHost.Input, Done>(Host, new(Event, who, later));

    public Task<Outcome<JoinEvent.Output>> Join(PersonId who, int party = 1) =>
        Do<JoinEvent, JoinEvent.Input, JoinEvent.Output>(who, new(Event, party));

    public async Task<AttendeeState> Joined(PersonId who, int party = 1) =>
        (await Good<JoinEvent, JoinEvent.Input, JoinEvent.Output>(who, new(Event, party))).State;

    public Task<Done> Leave(PersonId who) => Good<LeaveEvent, LeaveEvent.Input, Done>(who, new(Event));

    public Task<Outcome<JoinEventAsGuest.Output>> Guest(string name, string email, int party = 1) =>
        Do<JoinEventAsGuest, JoinEventAsGuest.Input, JoinEventAsGuest.Output>(null, new(Event, name, email, party));

    public Task<EventView> Show(PersonId? who) => Good<ShowEvent, ShowEvent.Input, EventView>(who, new(Event));

    public Task<EventAnswerView> Answer(string token) => Good<ShowEventAnswer, ShowEventAnswer.Input, EventAnswerView>(null, new(token));

    public Task<ChangeEventAnswer.Output> Say(string token, bool comes) =>
        Good<ChangeEventAnswer, ChangeEventAnswer.Input, ChangeEventAnswer.Output>(null, new(token, comes));

    /// <summary>What happens before the data of a person are erased.</summary>
    public Task Forget(PersonId who) =>
        Ground.In(
            Here,
            async s =>
            {
                await ActivatorUtilities.CreateInstance<EventsOfLeaver>(s).Erase(who, default);
                return true;
            }
        );

    public Task Agree(PersonId who, bool agrees) =>
        Ground.In(Here, s => s.GetRequiredService<ConsentsFacade>().Set(who, Purpose.Presence, agrees, default));

    public Task<Outcome<Done>> Came(PersonId who, bool came = true) =>
        Do<RecordEventAttendance, RecordEventAttendance.Input, Done>(who, new(Event, came));

    public async Task<AttendeeState?> StateOf(PersonId who) => (await Show(who)).Event.Mine;

    /// <summary>The emails to guests: recipient and subject, the latest last.</summary>
    public Task<List<(string To, string Subject)>> Mails() =>
        Rows(work =>
            work.List<(string, string)>(
                $"select recipient, subject from delivery.mail where community_id = {Here} and recipient like '%@guest.example' order by id",
                default
            )
        );
}
