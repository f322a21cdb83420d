using Microsoft.Extensions.DependencyInjection;

namespace Juluo.Channels.Tests;

/// <summary>Many people write at once, in two processes, while one person follows: they see all messages, in one order, without a gap.</summary>
public sealed class ConversationOrderTests(Ground ground) : IClassFixture<Ground>
{
    private const int Writers = 32;
    private const int Each = 25;

    [Fact] // seen to fail with the turn taken from a sequence instead of under the row's lock
    public async Task A_reader_who_follows_by_turn_misses_nothing_of_what_thirty_two_write_at_once_in_two_processes()
    {
        var talk = await Talk.Of(ground);
        await using var second = new ServiceCollection()
            .AddLogging()
            .AddGround(Modules.App, ground.Database.ConnectionString, ground.Time, Path.GetTempPath())
            .BuildServiceProvider();
        var beside = new Talk(second, talk.Here, talk.People) { Channel = talk.Channel };
        var root = await talk.Say(0, "開始");
        using var over = new CancellationTokenSource();
        var following = Follow(talk, over.Token);
        var inThread = Follow(beside, over.Token, root);

        await Parallel.ForEachAsync(
            Enumerable.Range(0, Writers),
            new ParallelOptions { MaxDegreeOfParallelism = Writers },
            async (writer, _) =>
            {
                var process = writer % 2 == 0 ? talk : beside;
                for (var n = 0; n < Each; n++)
                    if (writer % 4 == 3)
                        await process.Reply(writer % 4, root, $"{writer}-{n}");
                    else
                        await process.Say(writer % 4, $"{writer}-{n}");
            }
        );
        await over.CancelAsync();

        var (seen, replies) = (await following, await inThread);
        var said = Enumerable
            .Range(0, Writers)
            .SelectMany(w => Enumerable.Range(0, Each).Select(n => (Writer: w, Text: $"{w}-{n}")))
            .ToList();
        seen.Where(m => m.Text != "開始")
            .Select(m => m.Text)
            .Order()
            .ShouldBe(said.Where(s => s.Writer % 4 != 3).Select(s => s.Text).Order());
        replies
            .Where(m => m.Root is not null)
            .Select(m => m.Text)
            .Order()
            .ShouldBe(said.Where(s => s.Writer % 4 == 3).Select(s => s.Text).Order());
        seen.Where(m => m.Text != "開始").Select(m => m.Turn).ShouldBeInOrder();
        foreach (var writer in Enumerable.Range(0, Writers).Where(w => w % 4 != 3))
            seen.Where(m => m.Text.StartsWith($"{writer}-", StringComparison.Ordinal))
                .Select(m => m.Text)
                .ShouldBe(
                    [.. Enumerable.Range(0, Each).Select(n => $"{writer}-{n}")],
                    "each one's own words stand in the order in which they were said"
                );
        (await ground.Database.Ask<long>("select turn from channels.channel where id = $1", talk.Channel.Value)).ShouldBe(
            1 + (Writers * Each)
        );
    }

    /// <summary>Requests changes after the last one it has, repeatedly, and once more when all have ended.</summary>
    private static async Task<List<Message>> Follow(Talk talk, CancellationToken over, MessageId? thread = null)
    {
        var (seen, since) = (new Dictionary<MessageId, Message>(), 0L);
        for (var last = false; ; )
        {
            var changes = await talk.Good<ShowChanges, ShowChanges.Input, ShowChanges.Output>(1, new(talk.Channel, since, thread));
            foreach (var message in changes.Messages)
                seen.TryAdd(message.Id, message);
            if (changes.Messages.Count > 0)
                since = changes.Messages.Max(m => m.Changed);
            else if (last)
                return [.. seen.Values];
            else
                last = over.IsCancellationRequested;
        }
    }
}
