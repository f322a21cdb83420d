using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Juluo.Queues.Tests;

/// <summary>A community with an office, and the actions of its staff and visitors through the slices of the program.</summary>
internal sealed class Office(Ground ground, Community here, IReadOnlyList<PersonId> people)
    : Cast(ground, here, people, QueueRights.Manage, QueueRights.Serve)
{
    public QueueId Queue { get; private set; }

    public List<QueueTopicId> Matters { get; } = [];

    public List<CounterId> Counters { get; } = [];

    /// <summary>A queue that is open day and night, with two services and this many staffed counters.</summary>
    public static async Task<Office> Of(Ground ground, int counters = 2, Func<AddQueue.Input, AddQueue.Input>? with = null)
    {
        var (here, people) = await Gather(ground, "辦公室", counters + 1);
        var office = new Office(ground, here, people);
        var said = new AddQueue.Input
        {
            Name = new("社會福利", "Social services"),
            Entry = QueueEntry.Open,
            PerMinute = 600,
            Priority = true,
            Weekdays = "0-24",
            Saturday = "0-24",
            Sunday = "0-24",
            LastMinutes = 0,
        };
        office.Queue = (await office.Good<AddQueue, AddQueue.Input, Created<QueueId>>(people[0], with?.Invoke(said) ?? said)).Id;
        foreach (var (zh, en, minutes) in new[] { ("申請", "Apply", 10), ("領件", "Collect", 4) })
            office.Matters.Add(
                (
                    await office.Good<AddQueueTopic, AddQueueTopic.Input, Created<QueueTopicId>>(
                        people[0],
                        new(office.Queue) { Title = new(zh, en), Minutes = minutes }
                    )
                ).Id
            );
        await office.Good<OpenQueue, OpenQueue.Input, Done>(people[0], new(office.Queue));
        for (var i = 0; i < counters; i++)
        {
            var counter = (
                await office.Good<AddCounter, AddCounter.Input, Created<CounterId>>(people[0], new(office.Queue) { Label = $"{i + 1}" })
            ).Id;
            office.Counters.Add(counter);
            await office.Good<OpenCounter, OpenCounter.Input, Done>(office.StaffAt(i), new(counter));
        }

        return office;
    }

    public PersonId StaffAt(int counter) => People[counter + 1];

    public Task<Outcome<TakenTicket>> Take(int topic = 0, QueueLane lane = QueueLane.Ordinary, string? code = null) =>
        Do<TakeTicket, TakeTicket.Input, TakenTicket>(null, new(Queue, Matters[topic], lane, code));

    public async Task<TakenTicket> Taken(int topic = 0, QueueLane lane = QueueLane.Ordinary)
    {
        var taken = await Take(topic, lane);
        taken.Errors.ShouldBeEmpty();
        return taken.Value;
    }

    /// <summary>The number that a counter calls; null if no one waits for it.</summary>
    public async Task<string?> Next(int counter = 0) =>
        (await Good<CallNext, CallNext.Input, CallNext.Output>(StaffAt(counter), new(Counters[counter]))).Number;

    public Task<ShowTicket.Output> Look(TakenTicket ticket) =>
        Good<ShowTicket, ShowTicket.Input, ShowTicket.Output>(null, new(ticket.Secret));

    public Task<ShowCounter.Output> At(int counter = 0) =>
        Good<ShowCounter, ShowCounter.Input, ShowCounter.Output>(StaffAt(counter), new(Counters[counter]));

    public Task<Outcome<Done>> Missed(int counter = 0) => Do<MissTicket, MissTicket.Input, Done>(StaffAt(counter), new(Counters[counter]));
}
