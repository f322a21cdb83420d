using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Juluo.Talks.Tests;

/// <summary>A community with two events of one host at which slots for talks are open, and people who act through the slices of the program.</summary>
internal sealed class Stage(Ground ground, Community here, IReadOnlyList<PersonId> people)
    : Cast(ground, here, people, EventRights.Join, EventRights.Host, TalkRights.Give)
{
    public EventId First { get; private set; }

    public EventId Second { get; private set; }

    public PersonId Host => People[0];

    public static async Task<Stage> Of(Ground ground, int members, int talks = 3)
    {
        var (here, people) = await Gather(ground, "講台", members);
        var stage = new Stage(ground, here, people);
        stage.First = await stage.Event(7);
        stage.Second = await stage.Event(14);
        await stage.Opens(stage.First, talks);
        await stage.Opens(stage.Second, talks);
        return stage;
    }

    public async Task<EventId> Event(int inDays, bool open = true) =>
        (
            await Good<AddEvent, AddEvent.Input, AddEvent.Output>(
                Host,
                new()
                {
                    Title = new("想知道嗎", "Curious?"),
                    Place = "池塘邊 By the pond",
                    OnDay = Today.PlusDays(inDays),
                    From = "19:00",
                    Until = "21:00",
                    Public = open,
                }
            )
        ).Id;

    public Task<Done> Opens(EventId of, int talks, int minutes = 20) =>
        Good<SaveLineup, SaveLineup.Input, Done>(Host, new(of, talks, minutes));

    public Task<Outcome<AddTalk.Output>> Takes(
        PersonId who,
        EventId of,
        int slot,
        string title = "Bees",
        TalkWishId? wish = null,
        TalkNominationId? nomination = null,
        bool shown = false
    ) =>
        Do<AddTalk, AddTalk.Input, AddTalk.Output>(
            who,
            new($"{of}.{slot}", wish, nomination) { Title = new("蜜蜂", title), Shown = shown }
        );

    public async Task<TalkId> Took(
        PersonId who,
        EventId of,
        int slot,
        TalkWishId? wish = null,
        TalkNominationId? nomination = null,
        bool shown = false
    )
    {
        var taken = await Takes(who, of, slot, wish: wish, nomination: nomination, shown: shown);
        taken.Errors.ShouldBeEmpty();
        return taken.Value.Id;
    }

    public Task<LineupView> Lineup(PersonId? who, EventId of) => Good<ShowLineup, ShowLineup.Input, LineupView>(who, new(of));

    public Task<TalkView> Talk(PersonId? who, TalkId id) => Good<ShowTalk, ShowTalk.Input, TalkView>(who, new(id));

    public Task<TalksView> Talks(PersonId? who) => Good<ListTalks, Nothing, TalksView>(who, new());

    public async Task<TalkNominationId> Nominates(PersonId who, PersonId whom, string topic = "Bees", EventId? of = null) =>
        (await Good<AddTalkNomination, AddTalkNomination.Input, AddTalkNomination.Output>(who, new(whom, topic, of))).Id;

    public async Task<TalkWishId> Wishes(PersonId who, string topic) =>
        (await Good<AddTalkWish, AddTalkWish.Input, AddTalkWish.Output>(who, new(topic))).Id;

    public Task<Done> Seconds(PersonId who, TalkWishId wish) => Good<JoinTalkWish, JoinTalkWish.Input, Done>(who, new(wish));

    public Task<Done> TakesBack(PersonId who, TalkWishId wish) => Good<LeaveTalkWish, LeaveTalkWish.Input, Done>(who, new(wish));

    public async Task Comes(EventId of, params IReadOnlyList<PersonId> people)
    {
        foreach (var person in people)
            await Good<JoinEvent, JoinEvent.Input, JoinEvent.Output>(person, new(of));
    }

    public async Task Came(EventId of, params IReadOnlyList<PersonId> people)
    {
        foreach (var person in people)
            await Good<RecordEventAttendance, RecordEventAttendance.Input, Done>(person, new(of, Came: true));
    }

    /// <summary>What happens before the data of a person are erased, and when they leave.</summary>
    public Task Forget(PersonId who) =>
        Ground.In(
            Here,
            async s =>
            {
                await ActivatorUtilities.CreateInstance<TalksOfLeaver>(s).Erase(who, default);
                return true;
            }
        );

    /// <summary>Lets the module hear of the changes of events.</summary>
    public Task Hear(EventId of, string change) =>
        Ground.In(
            Here,
            async s =>
            {
                await ActivatorUtilities.CreateInstance<TalksOfEventChanged>(s).React(new EventChanged(of, change), default);
                return true;
            }
        );

    public Task<Outcome<ChangeEvent.Output>> Moves(EventId of, int inDays) =>
        Do<ChangeEvent, ChangeEvent.Input, ChangeEvent.Output>(
            Host,
            new(of)
            {
                Title = new("想知道嗎", "Curious?"),
                Place = "池塘邊 By the pond",
                OnDay = Today.PlusDays(inDays),
                From = "19:00",
                Until = "21:00",
                Public = true,
            }
        );
}
