using Microsoft.Extensions.DependencyInjection;

namespace Juluo.Channels.Tests;

/// <summary>A channel of a new community, and people's actions in it through the slices of the program.</summary>
internal sealed class Talk(IServiceProvider services, Community here, List<PersonId> people)
{
    private static readonly HashSet<string> Usual = [CircleRights.TakePartIn, ChannelRights.WriteIn, ChannelRights.Open];

    public Community Here => here;

    public List<PersonId> People => people;

    public ChannelId Channel { get; set; }

    public static readonly string[] Names = ["林雅婷", "林雅", "Mina Sato", "周怡君", "陳柏宇", "黃詩涵"];

    /// <summary>People with all consents, in a channel of the whole community that the first one opened.</summary>
    public static async Task<Talk> Of(Ground ground, int count = 4, bool agreeing = true)
    {
        var here = await ground.Found("談話");
        var added = await ground.Directory(
            here,
            d =>
                d.AddMany(
                    [
                        .. Names
                            .Take(count)
                            .Select(
                                (name, i) =>
                                    Neighbourhood.Someone(name) with
                                    {
                                        Email = $"talk{i}@{here.Slug}.example",
                                        PresenceCounts = agreeing,
                                        RepliesCount = agreeing,
                                    }
                            ),
                    ],
                    default
                )
        );
        var talk = new Talk(ground.Services, here, [.. added.Value]);
        talk.Channel = (
            await talk.Good<OpenChannel, OpenChannel.Input, OpenChannel.Output>(talk.People[0], new() { Name = new("大小事") })
        ).Id;
        return talk;
    }

    /// <summary>A channel of a circle of these people, the first of whom coordinates it.</summary>
    public async Task<ChannelId> OfCircle(params int[] members)
    {
        var circle = (
            await Good<StartCircle, StartCircle.Input, StartCircle.Output>(
                People[members[0]],
                new() { Name = new("小圈"), Entry = CircleEntry.Open }
            )
        ).Id;
        foreach (var member in members.Skip(1))
            await Good<JoinCircle, JoinCircle.Input, JoinCircle.Output>(People[member], new(circle));
        return (await Good<OpenChannel, OpenChannel.Input, OpenChannel.Output>(People[members[0]], new(circle) { Name = new("圈裡") })).Id;
    }

    public async Task<Outcome<TOutput>> Do<TSlice, TInput, TOutput>(int who, TInput input, params string[] more)
        where TSlice : Slice<TInput, TOutput>
        where TInput : notnull
        where TOutput : notnull
    {
        await using var scope = services.CreateAsyncScope();
        var work = scope.ServiceProvider.GetRequiredService<UnitOfWork>();
        await work.Begin(here, default);
        var caller = here.AsCaller(People[who]) with { Name = Names[who], Permissions = new HashSet<string>([.. Usual, .. more]) };
        scope.ServiceProvider.GetRequiredService<CurrentCaller>().Caller = caller;
        var result = await scope.ServiceProvider.Ask<TSlice, TInput, TOutput>(input, caller);
        if (result.Failed)
            await work.Rollback();
        else
            await work.Commit(default);
        return result;
    }

    public Task<TOutput> Good<TSlice, TInput, TOutput>(PersonId who, TInput input, params string[] more)
        where TSlice : Slice<TInput, TOutput>
        where TInput : notnull
        where TOutput : notnull => Good<TSlice, TInput, TOutput>(People.IndexOf(who), input, more);

    public async Task<TOutput> Good<TSlice, TInput, TOutput>(int who, TInput input, params string[] more)
        where TSlice : Slice<TInput, TOutput>
        where TInput : notnull
        where TOutput : notnull
    {
        var outcome = await Do<TSlice, TInput, TOutput>(who, input, more);
        outcome.Errors.ShouldBeEmpty();
        return outcome.Value;
    }

    public async Task<MessageId> Say(int who, string text, ChannelId? channel = null) =>
        (await Good<WriteMessage, WriteMessage.Input, WriteMessage.Output>(who, new(channel ?? Channel, text))).Id;

    public async Task<MessageId> Reply(int who, MessageId to, string text) =>
        (await Good<ReplyToMessage, ReplyToMessage.Input, ReplyToMessage.Output>(who, new(to, text))).Id;

    public Task<ShowChannel.Output> Show(int who, ChannelId? channel = null) =>
        Good<ShowChannel, ShowChannel.Input, ShowChannel.Output>(who, new(channel ?? Channel));

    public Task<ShowThread.Output> Thread(int who, MessageId message) =>
        Good<ShowThread, ShowThread.Input, ShowThread.Output>(who, new(message));

    public async Task<Channel> Line(int who, ChannelId? channel = null) =>
        (await Good<ListChannels, Nothing, ListChannels.Output>(who, new())).Channels.Single(c => c.Id == (channel ?? Channel));
}
