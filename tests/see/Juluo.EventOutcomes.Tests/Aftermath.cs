using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Juluo.EventOutcomes.Tests;

/// <summary>A community whose event is over, and people who said that they were there.</summary>
internal sealed class Aftermath(Ground ground, Community here, IReadOnlyList<PersonId> people)
    : Cast(ground, here, people, EventRights.Join, EventRights.Host, "lens.measures")
{
    public EventId Event { get; private set; }

    public Instant StartsAt { get; private set; }

    public static async Task<Aftermath> Of(Ground ground, int members, int there)
    {
        var (here, people) = await Gather(ground, "散場", members);
        var stage = new Aftermath(ground, here, people);
        stage.Event = (
            await stage.Good<AddEvent, AddEvent.Input, AddEvent.Output>(
                stage.People[0],
                new()
                {
                    Title = new("週五小聚", "Friday get-together"),
                    Place = "池塘邊 By the pond",
                    OnDay = stage.Today.PlusDays(1),
                    From = "19:00",
                    Until = "21:00",
                }
            )
        ).Id;
        foreach (var person in stage.People.Take(there))
            await stage.Good<JoinEvent, JoinEvent.Input, JoinEvent.Output>(person, new(stage.Event));
        stage.Pass(Duration.FromDays(2));
        foreach (var person in stage.People.Take(there))
            await stage.Good<RecordEventAttendance, RecordEventAttendance.Input, Done>(person, new(stage.Event, Came: true));
        stage.StartsAt = (await stage.Date()).StartsAt;
        return stage;
    }

    public static EventDate Date(Instant starts) =>
        new(
            default,
            new("一", "One"),
            starts,
            starts + Duration.FromHours(2),
            DateTimeZone.Utc,
            new("池塘邊", "Pond"),
            null,
            null,
            true,
            false,
            null,
            null,
            6,
            [],
            false
        );

    private Task<EventDate> Date() => Ground.In(Here, async s => (await s.GetRequiredService<EventsFacade>().Find(Event, default))!);

    /// <summary>What a member sees on the event's page; null if there is nothing.</summary>
    public async Task<OutcomesOfEventView?> Show(PersonId who)
    {
        var outcome = await Do<OutcomesOfEvent, OfEvent, OutcomesOfEventView>(who, new(await Date()));
        return outcome.Failed ? null : outcome.Value;
    }

    public Task<Outcome<EventFeedbackView>> Form(PersonId who) =>
        Do<ShowEventFeedback, ShowEventFeedback.Input, EventFeedbackView>(who, new(Event));

    public Task<Done> Says(PersonId who, EventWorth? worth, bool? met = null) =>
        Good<RecordEventFeedback, RecordEventFeedback.Input, Done>(who, new(Event, worth, met));

    public Task<Error> Refuses(PersonId who, EventWorth? worth) =>
        Bad<RecordEventFeedback, RecordEventFeedback.Input, Done>(who, new(Event, worth));

    public Task<long> Rows() =>
        Ground.Database.Ask<long>("select count(*) from eventoutcomes.feedback where community_id = $1", Here.Id.Value);

    public Task Agree(PersonId who, bool agrees) =>
        Ground.In(Here, s => s.GetRequiredService<ConsentsFacade>().Set(who, Purpose.Presence, agrees, default));

    public Task<int> Evidence(PersonId one, PersonId other, InteractionKind kind, Instant at)
    {
        var (a, b) = one.Value.CompareTo(other.Value) < 0 ? (one, other) : (other, one);
        return Ground.Database.Do(
            """
            insert into lens.evidence (community_id, a, b, kind, value, day, times, by_a, minutes, first_at, last_at)
            values ($1, least($2, $3), greatest($2, $3), $4, 1, 1, 1, 0, 60, $5, $5)
            """,
            Here.Id.Value,
            a.Value,
            b.Value,
            (short)kind,
            at.ToDateTimeUtc()
        );
    }

    public Task<EventEffectView> Effect() => Good<ShowEventEffect, Nothing, EventEffectView>(People[0], new());

    /// <summary>Past weeks with their buzz, and an event in some of them.</summary>
    public async Task Weeks(int count, Func<int, bool> withEvent, Func<int, double> buzz)
    {
        var monday = Today.PlusDays(1 - (int)Today.DayOfWeek);
        for (var w = 1; w <= count; w++)
        {
            var week = monday.PlusWeeks(-w);
            await Ground.Database.Do(
                "insert into lens.measure (community_id, week, name, value, n, detail) values ($1, $2, 'buzz', $3, 20, '{}')",
                Here.Id.Value,
                week.ToDateOnly(),
                buzz(w)
            );
            if (withEvent(w))
                await Ground.Database.Do(
                    """
                    insert into events.event (community_id, id, title_en, starts_at, ends_at, place, companions, public, made_at)
                    values ($1, gen_random_uuid(), 'Past', $2, $2 + interval '2 hours', 'Pond', 0, false, $2)
                    """,
                    Here.Id.Value,
                    week.PlusDays(2).At(new LocalTime(19, 0)).InZoneLeniently(Here.Zone).ToInstant().ToDateTimeUtc()
                );
        }
    }
}
